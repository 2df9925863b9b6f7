import { Heading, Table } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { runsQuery } from './queries'
import { Snapshots } from './Snapshots'
import { StateTag } from './StateTag'
import { useInvoicingTexts } from './texts'

/** From frozen readings to a basis: the quarters, and how far each has come. */
export function RunsPage() {
  const t = useInvoicingTexts()
  const navigate = useNavigate()
  const page = useSearch({ from: '/$realm/fakturering' }).sida ?? 1
  const query = useQuery({ ...runsQuery(page), placeholderData: keepPreviousData })
  return (
    <Page title={t('runs.title')} lead={t('runs.lead')}>
      <section aria-labelledby="runs-heading">
        <Heading level={2} data-size="xs" id="runs-heading">
          {t('runs.heading')}
        </Heading>
        <Loaded query={query} rows={4}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('runs.none')}>{t('runs.none.text')}</EmptyState>
            ) : (
              <>
                <RunsTable runs={items} />
                <Pager meta={_meta} onPage={(sida) => void navigate({ to: '.', search: { sida } })} />
              </>
            )
          }
        </Loaded>
      </section>
      <Snapshots />
    </Page>
  )
}

type Runs = Awaited<ReturnType<NonNullable<ReturnType<typeof runsQuery>['queryFn']>>>['items']

function RunsTable({ runs }: { runs: Runs }) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('runs.caption')}>
      <Table className="figures" data-text-columns="4" hover>
        <caption>{t('runs.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('snapshot.readOn')}</th>
            <th scope="col">{t('computed')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to="/$realm/fakturering/$runId" params={{ realm, runId: run.id }}>
                  {formatPeriod(run.quarter, language)}
                </Link>
              </th>
              <td>
                <StateTag state={run.state} />
              </td>
              <td>{formatDate(run.readOn)}</td>
              <td>{t('by', { name: run.computed.madeBy, moment: formatDateTime(run.computed.madeAt) })}</td>
              <td>{formatOreBare(run.amountOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
