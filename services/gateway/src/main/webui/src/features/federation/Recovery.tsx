import { Alert, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useActing } from '@/shared/api/session'
import type { FederationReport } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatSignedPercent } from '@/shared/format/number'
import { formatPeriod, kindOf } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { ChartFigure, Differences } from '@/shared/ui/chart/ChartFigure'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { barFigure, largest } from './largest'
import { recoveryQuery } from './queries'
import { RecoveryTable } from './RecoveryTable'
import { useFederationTexts } from './texts'

/** What each service cost against what has been invoiced for it. */
export function Recovery({ period }: { period: string }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const query = useQuery(recoveryQuery(period))
  const label = formatPeriod(period, language)
  return (
    <Loaded query={query} rows={12}>
      {(report) =>
        report.state === 'missing' && report.quarters.length === 0 ? (
          <EmptyState title={t('empty.title', { period: label })}>{t('empty.text')}</EmptyState>
        ) : (
          <>
            {report.state !== 'complete' && <Alert data-color="warning">{t(`cost.${report.state}`)}</Alert>}
            <InvoicedNotice report={report} label={label} />
            <RecoveryFacts report={report} />
            <RecoveryFigure report={report} label={label} />
            <p className="field-hint">{t('recovery.definition')}</p>
          </>
        )
      }
    </Loaded>
  )
}

/** Which invoices the figures are of; that there are none is said aloud. */
function InvoicedNotice({ report, label }: { report: FederationReport; label: string }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const params = { realm: useActing().realm.slug }
  if (report.quarters.length === 0)
    return (
      <Alert data-color="info">
        {t('invoiced.none', { period: label })}{' '}
        <Link to="/$realm/fakturering" params={params}>
          {t('invoiced.none.link')}
        </Link>
      </Alert>
    )
  return (
    <p className="page-lead">
      {t(kindOf(report.period) === 'month' ? 'invoiced.third' : 'invoiced.of')}{' '}
      {report.quarters.map((each, index) => (
        <span key={each.quarter}>
          {index > 0 && ', '}
          <Link to="/$realm/fakturor" params={params} search={{ kvartal: each.quarter }}>
            {t('invoiced.quarter', {
              quarter: formatPeriod(each.quarter, language),
              count: each.documentCount,
            })}
          </Link>
        </span>
      ))}
    </p>
  )
}

function RecoveryFacts({ report }: { report: FederationReport }) {
  const t = useFederationTexts()
  const { sums } = report
  return (
    <Facts
      facts={[
        { label: t('invoiced'), value: formatOre(sums.invoicedOre), note: t('invoiced.note') },
        { label: t('cost'), value: formatOre(sums.costOre), note: t('cost.note') },
        {
          label: t(sums.differenceOre < 0 ? 'under' : 'over'),
          value: formatSignedOre(sums.differenceOre),
          note:
            sums.differencePercent == null
              ? undefined
              : t('ofCost', { percent: formatSignedPercent(sums.differencePercent) }),
        },
      ]}
    />
  )
}

const SHOWN = 12

function RecoveryFigure({ report, label }: { report: FederationReport; label: string }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const bars = useMemo(
    () =>
      largest(
        report.services.map((service) => ({ name: nameIn(language, service), ore: service.differenceOre })),
        SHOWN,
        t('others'),
      ).map(({ name, ore }) => ({ name, value: ore / 100, label: barFigure(ore) })),
    [report, language, t],
  )
  const over = report.services.filter((service) => service.differenceOre > 0)
  const under = report.services.filter((service) => service.differenceOre < 0)
  const sentence = t('recovery.sentence', {
    period: label,
    over: over.length,
    overAmount: formatOre(over.reduce((sum, service) => sum + service.differenceOre, 0)),
    under: under.length,
    underAmount: formatOre(-under.reduce((sum, service) => sum + service.differenceOre, 0)),
  })
  return (
    <section aria-labelledby="recovery-heading">
      <Heading level={2} data-size="xs" id="recovery-heading">
        {t('recovery.heading')}
      </Heading>
      <ChartFigure
        sentence={sentence}
        table={<RecoveryTable report={report} caption={t('recovery.caption', { period: label })} />}
      >
        <p className="axis-name">{t('recovery.axis')}</p>
        {bars.length > 0 && <Differences bars={bars} sentence={sentence} />}
      </ChartFigure>
    </section>
  )
}
