import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Statement } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { MonthsChart } from '@/shared/ui/chart/MonthsChart'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { PeriodStateTag } from '@/shared/ui/PeriodStateTag'
import { useOrganisation } from '@/shared/ui/organisation'
import { usePeriod } from '@/shared/ui/usePeriod'
import { BudgetFigure } from './BudgetFigure'
import { KnownMember } from './KnownMember'
import { NoReport, unknownMunicipality } from './NoReport'
import { PartsFigure } from './PartsFigure'
import { usePlace } from './place'
import { statementQuery } from './queries'
import { departmentParts, serviceParts } from './parts'
import { RecoveryFigure } from './RecoveryFigure'
import { StatementFacts } from './StatementFacts'
import { StatementFiles } from './StatementFiles'
import { useStatementTexts } from './texts'
import { Trail } from './Trail'

/** A municipality's cost report: the whole, its services, its departments and its months. */
export function StatementPage() {
  return (
    <KnownMember>
      <Shown />
    </KnownMember>
  )
}

function Shown() {
  const t = useStatementTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const organisation = useOrganisation()
  const { code, others } = usePlace()
  const period = usePeriod(useSearch({ strict: false, select: (search) => search.period }))
  const query = useQuery(statementQuery(code, period))
  const label = formatPeriod(period, language)
  const name = query.data?.municipalityName ?? (others ? '' : organisation)

  return (
    <Page
      title={name ? t('title', { name }) : t('title.unnamed')}
      documentTitle={`${t('title.unnamed')}${others && name ? ` ${name}` : ''}, ${label}`}
      lead={label}
      trail={others && <Trail period={period} />}
      aside={
        <PeriodChooser
          period={period}
          onChange={(next) => void navigate({ to: '.', search: { period: next } })}
        />
      }
    >
      <Loaded query={query} rows={10} onError={unknownMunicipality}>
        {(statement) => <Report statement={statement} label={label} />}
      </Loaded>
    </Page>
  )
}

function Report({ statement, label }: { statement: Statement; label: string }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { period } = statement
  if (statement.state === 'missing') return <NoReport period={label} />
  return (
    <>
      {statement.state === 'partial' && <Alert data-color="warning">{t('partial')}</Alert>}
      <p className="page-lead">
        <PeriodStateTag state={statement.periodState} />
      </p>
      <StatementFacts statement={statement} />
      <PartsFigure
        kind="services"
        parts={serviceParts(statement, language)}
        period={period}
        totalOre={statement.totalOre}
      />
      <PartsFigure
        kind="departments"
        parts={departmentParts(statement, language, t('noDepartment'))}
        period={period}
        totalOre={statement.totalOre}
      />
      <RecoveryFigure period={period} label={label} />
      <BudgetFigure period={period} label={label} />
      {statement.months.length > 1 && (
        <section aria-labelledby="months-heading">
          <h2 id="months-heading" className="ds-heading" data-size="xs">
            {t('months.heading')}
          </h2>
          <MonthsChart months={statement.months} name={t('months.line')} caption={t('months.caption')} />
        </section>
      )}
      <StatementFiles period={period} />
    </>
  )
}
