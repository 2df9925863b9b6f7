import { Alert, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Downloads } from '@/shared/ui/Downloads'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { CustomerRows } from './CustomerRows'
import { newestSnapshot } from './newestSnapshot'
import { runQuery, snapshotsQuery } from './queries'
import { RunSteps } from './RunSteps'
import { StateTag } from './StateTag'
import { useInvoicingTexts } from './texts'
import type { InvoiceBasis } from './types'

/** One basis: what each customer pays and why, what to look at, and the next step. */
export function RunPage() {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const { realm, runId } = useParams({ from: '/$realm/fakturering/$runId' })
  const query = useQuery(runQuery(runId, language))
  const run = query.data?.value.run
  return (
    <Page
      title={run ? t('run.title', { quarter: formatPeriod(run.quarter, language) }) : t('runs.title')}
      aside={run && <StateTag state={run.state} />}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/fakturering" params={{ realm }}>
            {t('runs.title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query} rows={10}>
        {({ value, etag }) => <Known basis={value} etag={etag} />}
      </Loaded>
    </Page>
  )
}

function Known({ basis, etag }: { basis: InvoiceBasis; etag: string }) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const { run } = basis
  const base = `/cost-reporting/v1/invoice-runs/${run.id}`
  const step = (taken: { madeBy: string; madeAt: string } | undefined) =>
    taken ? t('by', { name: taken.madeBy, moment: formatDateTime(taken.madeAt) }) : t('step.missing')
  return (
    <>
      <Facts
        facts={[
          { label: t('amount.net'), value: formatOre(run.amountOre) },
          {
            label: t('previous', { quarter: formatPeriod(basis.previousQuarter, language) }),
            value: formatOre(basis.previousAmountOre),
          },
          { label: t('difference'), value: formatSignedOre(basis.changeOre) },
        ]}
      />
      <Facts
        plain
        facts={[
          { label: t('snapshot.readOn'), value: formatDate(run.readOn) },
          { label: t('pricedOn'), value: formatDate(run.pricedOn) },
          { label: t('computed'), value: step(run.computed) },
          { label: t('step.reviewed'), value: step(run.reviewed) },
          { label: t('step.approved'), value: step(run.approved) },
        ]}
      />
      <FrozenAnew run={run} />
      <Warnings warnings={basis.warnings} />
      <Downloads
        files={[
          { name: 'Excel', href: `${base}/basis?format=excel&language=${language}` },
          { name: 'CSV', href: `${base}/basis?format=csv&language=${language}` },
          ...(run.state === 'approved'
            ? [{ name: t('file.vouchers'), href: `${base}/vouchers?language=${language}` }]
            : []),
        ]}
      />
      <CustomerRows basis={basis} />
      <RunSteps key={run.state} basis={basis} etag={etag} />
      <Steps steps={basis.steps} />
    </>
  )
}

/** Readings were frozen again since: approving would invoice by the earlier ones. */
function FrozenAnew({ run }: { run: InvoiceBasis['run'] }) {
  const t = useInvoicingTexts()
  const newest = newestSnapshot(useQuery(snapshotsQuery).data?.items ?? [], run.quarter)
  if (!newest || newest.id === run.snapshotId || run.state === 'approved') return null
  return <Alert data-color="warning">{t('frozen.anew', { moment: formatDateTime(newest.takenAt) })}</Alert>
}

function Warnings({ warnings }: { warnings: InvoiceBasis['warnings'] }) {
  const t = useInvoicingTexts()
  if (warnings.length === 0) return null
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('warnings', { count: warnings.length })}
      </Heading>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code + warning.sentence}>{warning.sentence}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Steps({ steps }: { steps: InvoiceBasis['steps'] }) {
  const t = useInvoicingTexts()
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="steps-heading">
      <Heading level={2} data-size="xs" id="steps-heading">
        {t('steps.heading')}
      </Heading>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            {t('step.taken', {
              step: t(step.to === 'draft' ? 'step.sentBack' : `state.${step.to}`),
              by: t('by', { name: step.madeBy, moment: formatDateTime(step.madeAt) }),
            })}
            {step.comment && <> {step.comment}</>}
          </li>
        ))}
      </ul>
    </section>
  )
}
