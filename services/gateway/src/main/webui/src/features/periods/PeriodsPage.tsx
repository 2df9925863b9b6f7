import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { MonthStatus } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { MonthsTable } from './MonthsTable'
import { periodsQuery } from './queries'
import { usePeriodTexts } from './texts'

/** Every month that the ledger knows of, by year, with how far it has come. */
export function PeriodsPage() {
  const t = usePeriodTexts()
  const navigate = useNavigate()
  const page = useSearch({ from: '/$realm/perioder' }).sida ?? 1
  const query = useQuery({ ...periodsQuery(page), placeholderData: keepPreviousData })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <>
              {years(items).map(([year, months]) => (
                <Year key={year} year={year} months={months} />
              ))}
              <Pager meta={_meta} onPage={(sida) => void navigate({ to: '.', search: { sida } })} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function years(months: readonly MonthStatus[]): [string, MonthStatus[]][] {
  const byYear = new Map<string, MonthStatus[]>()
  for (const month of months) {
    const year = month.month.slice(0, 4)
    byYear.set(year, [...(byYear.get(year) ?? []), month])
  }
  return [...byYear]
}

function Year({ year, months }: { year: string; months: readonly MonthStatus[] }) {
  const t = usePeriodTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const whole = [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)]
  const headingId = `year-${year}`
  return (
    <section aria-labelledby={headingId}>
      <Heading level={2} data-size="xs" id={headingId}>
        {year}
      </Heading>
      <nav aria-label={`${t('whole')} ${year}`}>
        <p className="link-row">
          {whole.map((period) => (
            <Link key={period} to="/$realm/perioder/$period" params={{ realm, period }}>
              {formatPeriod(period, language)}
            </Link>
          ))}
        </p>
      </nav>
      <MonthsTable months={months} caption={t('caption', { year })} />
    </section>
  )
}
