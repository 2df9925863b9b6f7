import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ChangeSummary } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { ChangeFigure } from './ChangeFigure'
import { ChangeList } from './ChangeList'
import { partsOf } from './parts'
import { summaryQuery, type Against } from './queries'
import { ServiceChanges } from './ServiceChanges'
import { useFederationTexts } from './texts'

interface ChangesProps {
  period: string
  against: Against
}

/** What changed between two periods and why: of the members' cost, or of what is invoiced. */
export function Changes({ period, against }: ChangesProps) {
  const t = useFederationTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { tjanst, matt } = useSearch({ from: '/$realm/forbundsrapport' })
  const query = useQuery(summaryQuery(period, against))
  const choose = (next: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...next, sida: undefined }),
      resetScroll: false,
    })

  return (
    <Loaded query={query} rows={12}>
      {(summary) => (
        <>
          <div className="field-row filters">
            <SelectField
              id="against"
              label={t('against')}
              value={against}
              onChange={(value) => choose({ mot: value === 'period-before' ? 'period' : undefined })}
              choices={(['year-before', 'period-before'] as const).map((each) => ({
                value: each,
                label: t(`against.${each}`),
              }))}
            />
            <SelectField
              id="measure"
              label={t('measure')}
              value={matt ?? 'kostnad'}
              onChange={(value) => choose({ matt: value === 'fakturerat' ? value : undefined })}
              choices={(['kostnad', 'fakturerat'] as const).map((each) => ({
                value: each,
                label: t(`measure.${each}`),
              }))}
            />
            <SelectField
              id="service"
              label={t('service')}
              value={tjanst ?? ''}
              onChange={(value) => choose({ tjanst: value || undefined })}
              choices={[
                { value: '', label: t('service.all') },
                ...[...summary.services]
                  .sort((one, other) => nameIn(language, one).localeCompare(nameIn(language, other), 'sv'))
                  .map((service) => ({ value: service.serviceCode, label: nameIn(language, service) })),
              ]}
            />
          </div>
          <Found summary={summary} against={against} invoiced={matt === 'fakturerat'} serviceCode={tjanst} />
        </>
      )}
    </Loaded>
  )
}

interface FoundProps {
  summary: ChangeSummary
  against: Against
  invoiced: boolean
  serviceCode: string | undefined
}

function Found({ summary, against, invoiced, serviceCode }: FoundProps) {
  const t = useFederationTexts()
  const language = useLanguage()
  const label = formatPeriod(summary.period, language)
  const before = formatPeriod(summary.previousPeriod, language)
  const missing = [
    !(invoiced ? summary.hasInvoices : summary.state !== 'missing') && label,
    !(invoiced ? summary.hadInvoices : summary.previousState !== 'missing') && before,
  ].filter((each) => each !== false)
  if (missing.length > 0)
    return (
      <EmptyState
        title={t(invoiced ? 'changes.notInvoiced' : 'changes.notAllocated', { period: missing.join(', ') })}
      >
        {t('changes.empty', { period: label, before })}
      </EmptyState>
    )
  const service = summary.services.find((each) => each.serviceCode === serviceCode)
  const name = service ? nameIn(language, service) : t('service.all')
  const sum = partsOf(service ?? summary, invoiced)
  const partial = !invoiced && (summary.state === 'partial' || summary.previousState === 'partial')
  return (
    <>
      {partial && <Alert data-color="warning">{t('changes.partial')}</Alert>}
      <ChangeFigure sum={sum} name={name} label={label} before={before} />
      {!service && <ServiceChanges summary={summary} invoiced={invoiced} label={label} before={before} />}
      <ChangeList
        invoiced={invoiced}
        asked={{ period: summary.period, against, serviceCode }}
        label={label}
        before={before}
      />
    </>
  )
}
