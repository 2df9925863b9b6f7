import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { Page } from '@/shared/ui/Page'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { usePeriod } from '@/shared/ui/usePeriod'
import { Changes } from './Changes'
import { Recovery } from './Recovery'
import { useFederationTexts } from './texts'
import { Trend } from './Trend'

const TABLES = { tackning: 'recovery', utveckling: 'cost-trend', forandring: 'cost-changes' } as const
const VIEWS = ['tackning', 'utveckling', 'forandring'] as const

/** What the federation recovers of its costs, how they go, and what changed: a view of each, named in the address. */
export function FederationPage() {
  const t = useFederationTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { realm } = useParams({ from: '/$realm/forbundsrapport' })
  const search = useSearch({ from: '/$realm/forbundsrapport' })
  const period = usePeriod(search.period)
  const view = search.visa ?? 'tackning'
  const label = formatPeriod(period, language)
  const against = search.mot === 'period' ? 'period-before' : 'year-before'
  const table = view === 'forandring' && search.matt === 'fakturerat' ? 'invoiced-changes' : TABLES[view]
  const file = `/cost-reporting/v1/federation-report/report?period=${period}&against=${against}&language=${language}`

  return (
    <Page
      title={t('title')}
      documentTitle={`${t('title')}, ${t(`view.${view}`)}, ${label}`}
      lead={t('lead', { period: label })}
      aside={
        <PeriodChooser
          period={period}
          onChange={(next) =>
            void navigate({ to: '.', search: (before) => ({ ...before, period: next, sida: undefined }) })
          }
        />
      }
    >
      <nav className="views" aria-label={t('views')}>
        {VIEWS.map((each) => (
          <Link
            key={each}
            to="/$realm/forbundsrapport"
            params={{ realm }}
            search={each === 'tackning' ? { period } : { period, visa: each, tjanst: search.tjanst }}
            activeOptions={{ exact: true }}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`view.${each}`)}
          </Link>
        ))}
      </nav>
      {view === 'tackning' && <Recovery period={period} />}
      {view === 'utveckling' && <Trend period={period} />}
      {view === 'forandring' && <Changes period={period} against={against} />}
      <Downloads
        files={[
          { name: t('file.excel'), href: `${file}&format=excel` },
          { name: t(`file.csv.${view}`), href: `${file}&format=csv&table=${table}` },
        ]}
      />
    </Page>
  )
}
