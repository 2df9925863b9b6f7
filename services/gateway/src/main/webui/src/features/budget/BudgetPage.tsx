import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FEDERATION, realmsQuery, useActing } from '@/shared/api/session'
import type { BudgetOutcome } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { usePeriod } from '@/shared/ui/usePeriod'
import { AccumulatedFigure } from './AccumulatedFigure'
import { FiguresTable } from './FiguresTable'
import { OutcomeFacts } from './OutcomeFacts'
import { outcomeFile, outcomeQuery } from './queries'
import { useBudgetTexts } from './texts'
import { Versions } from './Versions'

const METHODS = ['remaining-budget', 'last-year', 'run-rate'] as const

/** Budget, outcome and what the year may end at: a member its own, the federation everybody's. */
export function BudgetPage() {
  const t = useBudgetTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const acting = useActing()
  const { period: asked, metod, version, kommun } = useSearch({ from: '/$realm/budget' })
  const period = usePeriod(asked)
  const method = metod ?? 'remaining-budget'
  const code = acting.federation ? kommun : acting.realm.code
  const query = useQuery(outcomeQuery({ code, period, method, version: version ?? 'current' }))
  const members = (useQuery(realmsQuery).data ?? []).filter((realm) => realm.code !== FEDERATION)
  const choose = (next: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), resetScroll: false })
  const label = formatPeriod(period, language)

  return (
    <Page
      title={t('title')}
      documentTitle={`${t('title')}, ${label}`}
      lead={t('lead', { period: label })}
      aside={<PeriodChooser period={period} onChange={(next) => choose({ period: next })} />}
    >
      <div className="field-row filters">
        {acting.federation && (
          <SelectField
            id="member"
            label={t('member')}
            value={kommun ?? ''}
            onChange={(value) => choose({ kommun: value || undefined })}
            choices={[
              { value: '', label: t('member.all') },
              ...members.map((each) => ({ value: each.code, label: each.name })),
            ]}
          />
        )}
        <SelectField
          id="method"
          label={t('method')}
          value={method}
          onChange={(value) => choose({ metod: value === 'remaining-budget' ? undefined : value })}
          choices={METHODS.map((each) => ({ value: each, label: t(`method.${each}`) }))}
        />
        <SelectField
          id="version"
          label={t('version')}
          value={version ?? 'current'}
          onChange={(value) => choose({ version: value === 'original' ? value : undefined })}
          choices={(['current', 'original'] as const).map((each) => ({
            value: each,
            label: t(`version.${each}`),
          }))}
        />
      </div>
      <Loaded query={query} rows={10}>
        {(outcome) => (
          <>
            <Outcome outcome={outcome} label={label} everybody={code === undefined} />
            {outcome.services.length > 0 && (
              <Downloads
                files={(['excel', 'csv'] as const).map((format) => ({
                  name: t(`file.${format}`),
                  href: outcomeFile(
                    { code, period, method, version: version ?? 'current' },
                    format,
                    language,
                  ),
                }))}
              />
            )}
          </>
        )}
      </Loaded>
      {acting.federation && <Versions />}
    </Page>
  )
}

interface OutcomeProps {
  outcome: BudgetOutcome
  label: string
  everybody: boolean
}

function Outcome({ outcome, label, everybody }: OutcomeProps) {
  const t = useBudgetTexts()
  const language = useLanguage()
  if (!outcome.budget && outcome.services.length === 0)
    return <EmptyState title={t('none', { year: outcome.year })}>{t('none.text')}</EmptyState>
  return (
    <>
      {!outcome.budget && <Alert data-color="info">{t('noBudget', { year: outcome.year })}</Alert>}
      {outcome.forecastState !== 'available' && (
        <Alert data-color="info">{t(`forecast.${outcome.forecastState}`)}</Alert>
      )}
      <OutcomeFacts outcome={outcome} />
      <AccumulatedFigure outcome={outcome} />
      {everybody && (
        <FiguresTable
          kind="members"
          caption={t('members.caption', { period: label })}
          total={outcome.total}
          rows={outcome.municipalities.map(({ municipality, name, figures }) => ({
            code: municipality,
            name,
            figures,
          }))}
        />
      )}
      <FiguresTable
        kind="services"
        caption={t('services.caption', { period: label })}
        total={outcome.total}
        rows={outcome.services.map(({ serviceCode, nameSv, nameEn, figures }) => ({
          code: serviceCode,
          name: language === 'en' ? nameEn : nameSv,
          figures,
        }))}
      />
      <details className="fold">
        <summary>{t('why')}</summary>
        <p>{t('why.outcome')}</p>
        <p>{t(`why.${outcome.method}`)}</p>
        <p>{t('why.sums')}</p>
      </details>
    </>
  )
}
