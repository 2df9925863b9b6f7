import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import type { Overview } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { PeriodStateTag } from '@/shared/ui/PeriodStateTag'
import { usePeriod } from '@/shared/ui/usePeriod'
import { MembersFigure } from './MembersFigure'
import { MonthsFigure } from './MonthsFigure'
import { overviewQuery } from './queries'
import { shareOut } from './rows'
import { SourceFacts } from './SourceFacts'
import { useOverviewTexts } from './texts'

/** The members side by side. */
export function OverviewPage() {
  const t = useOverviewTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { realm } = useParams({ from: '/$realm/kostnader' })
  const period = usePeriod(useSearch({ from: '/$realm/kostnader' }).period)
  const query = useQuery(overviewQuery(period))
  const label = formatPeriod(period, language)

  return (
    <Page
      title={t('title')}
      documentTitle={`${t('title')}, ${label}`}
      lead={t('lead', { period: label })}
      aside={
        <PeriodChooser
          period={period}
          onChange={(next) =>
            void navigate({ to: '/$realm/kostnader', params: { realm }, search: { period: next } })
          }
        />
      }
    >
      <Loaded
        query={query}
        rows={9}
        onError={(error) =>
          error instanceof ProblemError && error.status === 404 ? <NothingYet label={label} /> : undefined
        }
      >
        {(overview) =>
          overview.state === 'missing' ? (
            <NothingYet label={label} />
          ) : (
            <Figures overview={overview} period={period} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Figures({ overview, period }: { overview: Overview; period: string }) {
  const t = useOverviewTexts()
  const shared = shareOut(overview)
  return (
    <>
      {overview.state === 'partial' && <Alert data-color="warning">{t('partial')}</Alert>}
      <p className="page-lead">
        <PeriodStateTag state={overview.periodState} />
      </p>
      <SourceFacts overview={overview} shared={shared} />
      <MembersFigure shared={shared} period={period} />
      {overview.months.length > 1 && <MonthsFigure months={overview.months} />}
    </>
  )
}

function NothingYet({ label }: { label: string }) {
  const t = useOverviewTexts()
  const acting = useActing()
  const params = { realm: acting.realm.slug }
  return (
    <EmptyState
      title={t('empty.title', { period: label })}
      action={
        acting.may('federation-finance') && (
          <p className="link-row">
            <Link to="/$realm/huvudbok" params={params}>
              {t('empty.ledger')}
            </Link>
            <Link to="/$realm/fordelning" params={params}>
              {t('empty.allocation')}
            </Link>
          </p>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
