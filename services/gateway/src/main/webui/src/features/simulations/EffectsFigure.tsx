import { useMemo, type ReactNode } from 'react'
import type { SimulatedMember } from '@/shared/api/types'
import { formatSignedOre, formatSignedOreBare } from '@/shared/format/money'
import { ChartFigure, Differences } from '@/shared/ui/chart/ChartFigure'
import { EffectsTable } from './EffectsTable'
import { useSimulationTexts } from './texts'

/** So many bars can be read; the table has all. */
const MOST_BARS = 30

interface EffectsFigureProps {
  members: readonly SimulatedMember[]
  caption: string
  invoiced?: boolean
  foot?: ReactNode
  onPick?: (municipality: string) => void
}

/** Who would pay more and who less: bars to both sides of nothing, what they say, and their table. */
export function EffectsFigure({ members, caption, invoiced, foot, onPick }: EffectsFigureProps) {
  const t = useSimulationTexts()
  const ordered = useMemo(() => [...members].sort((a, b) => b.changeOre - a.changeOre), [members])
  const shown = useMemo(
    () =>
      ordered.length <= MOST_BARS
        ? ordered
        : [...ordered.slice(0, MOST_BARS / 2), ...ordered.slice(-MOST_BARS / 2)],
    [ordered],
  )
  const bars = useMemo(
    () =>
      shown.map(({ name, changeOre }) => ({
        name,
        value: changeOre / 100,
        label: formatSignedOreBare(changeOre),
      })),
    [shown],
  )
  const [most] = ordered
  const least = ordered.at(-1)
  if (!most || !least) return null
  const sentence = t(sentenceOf(most.changeOre, least.changeOre), {
    more: most.name,
    moreAmount: formatSignedOre(most.changeOre),
    less: least.name,
    lessAmount: formatSignedOre(least.changeOre),
  })
  return (
    <ChartFigure
      sentence={sentence}
      table={
        <EffectsTable members={ordered} caption={caption} invoiced={invoiced} foot={foot} onPick={onPick} />
      }
    >
      <Differences
        bars={bars}
        sentence={sentence}
        onPick={
          onPick &&
          ((index) => {
            const member = shown[index]
            if (member) onPick(member.municipality)
          })
        }
      />
    </ChartFigure>
  )
}

/** Prices may make all pay more, or all less. */
function sentenceOf(most: number, least: number) {
  if (most <= 0 && least >= 0) return 'sentence.none'
  if (least >= 0) return 'sentence.more'
  return most <= 0 ? 'sentence.less' : 'sentence'
}
