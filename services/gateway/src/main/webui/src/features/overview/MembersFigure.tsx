import { Heading } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useActing } from '@/shared/api/session'
import { formatOre, formatOreBare, sumOre } from '@/shared/format/money'
import { formatPercent } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Bars, ChartFigure } from '@/shared/ui/chart/ChartFigure'
import { MembersTable } from './MembersTable'
import type { SharedOverview } from './rows'
import { useOverviewTexts } from './texts'

interface MembersFigureProps {
  shared: SharedOverview
  period: string
}

export function MembersFigure({ shared, period }: MembersFigureProps) {
  const t = useOverviewTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const realm = useActing().realm.slug
  const { members, unmatched, undistributed } = shared
  const label = formatPeriod(period, language)

  const bars = useMemo(
    () =>
      [
        ...members.map((row) => ({ name: row.name, ore: row.amountOre })),
        { name: t('unmatched'), ore: unmatched.ore },
        { name: t('undistributed'), ore: undistributed.ore },
      ].map(({ name, ore }) => ({ name, value: ore / 100, label: formatOreBare(ore) })),
    [members, unmatched, undistributed, t],
  )

  const [largest] = members
  const smallest = members.at(-1)
  if (!largest || !smallest) return null
  const sentence = t('sentence', {
    period: label,
    total: formatOre(sumOre(members.map((row) => row.amountOre))),
    largest: largest.name,
    largestPercent: formatPercent(largest.percent),
    smallest: smallest.name,
    smallestPercent: formatPercent(smallest.percent),
  })
  const open = (index: number) => {
    const code = members[index]?.code
    if (code) void navigate({ to: '/$realm/kostnader/$code', params: { realm, code }, search: { period } })
  }

  return (
    <section aria-labelledby="members-heading">
      <Heading level={2} data-size="xs" id="members-heading">
        {t('members.heading')}
      </Heading>
      <ChartFigure
        sentence={sentence}
        table={
          <MembersTable shared={shared} period={period} caption={t('members.caption', { period: label })} />
        }
      >
        <Bars bars={bars} sentence={sentence} onPick={open} />
      </ChartFigure>
    </section>
  )
}
