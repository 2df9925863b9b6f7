import { Heading } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatOreBare } from '@/shared/format/money'
import { formatPercent, percentOf } from '@/shared/format/number'
import { Bars, ChartFigure } from '@/shared/ui/chart/ChartFigure'
import { PartsTable } from './PartsTable'
import { largestFirst, type PartRow } from './rows'
import { useStatementTexts } from './texts'

interface PartsFigureProps {
  kind: 'services' | 'departments'
  parts: readonly PartRow[]
  period: string
  totalOre: number
}

/** What the whole consists of: bars and table of the same rows, each a way further down. */
export function PartsFigure({ kind, parts, period, totalOre }: PartsFigureProps) {
  const t = useStatementTexts()
  const navigate = useNavigate()
  const all = useSearch({ strict: false, select: (search) => search.visa === 'alla' })
  const shown = useMemo(
    () => largestFirst(parts, (count) => t(`${kind}.rest`, { count }), all),
    [parts, kind, all, t],
  )
  const bars = useMemo(
    () =>
      shown.map((part) => ({
        name: part.name,
        value: part.amountOre / 100,
        label: formatOreBare(part.amountOre),
      })),
    [shown],
  )
  const [largest] = shown
  if (!largest) return null
  const sentence = t(`${kind}.sentence`, {
    largest: largest.name,
    percent: formatPercent(percentOf(largest.amountOre, totalOre)),
    count: parts.length,
  })
  const showAll = () =>
    void navigate({ to: '.', search: (search) => ({ ...search, visa: 'alla' as const }), resetScroll: false })
  const open = (index: number) => {
    const code = shown[index]?.code
    if (code) document.getElementById(`${kind}-${code}`)?.querySelector('a')?.click()
    else showAll()
  }
  return (
    <section aria-labelledby={`${kind}-heading`}>
      <Heading level={2} data-size="xs" id={`${kind}-heading`}>
        {t(`${kind}.heading`)}
      </Heading>
      <ChartFigure
        sentence={sentence}
        table={
          <PartsTable kind={kind} rows={shown} period={period} totalOre={totalOre} onShowAll={showAll} />
        }
      >
        <Bars bars={bars} sentence={sentence} onPick={open} />
      </ChartFigure>
    </section>
  )
}
