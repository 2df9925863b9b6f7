import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useDepartmentName } from '@/shared/api/departments'
import { useActing } from '@/shared/api/session'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { TableRegion } from '@/shared/ui/TableRegion'
import { snapshotsQuery, staleReadingsQuery } from './queries'
import { RemoveSnapshot } from './RemoveSnapshot'
import { TakeSnapshot } from './TakeSnapshot'
import { useInvoicingTexts } from './texts'

/** What was read for each quarter, frozen; a basis is worked out from one. */
export function Snapshots() {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const acting = useActing()
  const finance = acting.may('federation-finance')
  const query = useQuery(snapshotsQuery)
  const [stale, setStale] = useState<string>()
  const compute = useMutation({
    mutationFn: (snapshot: { id: string; quarter: string }) =>
      answer(
        costReporting.POST('/invoice-runs', { body: { quarter: snapshot.quarter, snapshotId: snapshot.id } }),
      ),
    onSuccess: (run) => {
      void queries.invalidateQueries({ queryKey: ['invoice-runs'] })
      void navigate({ to: '/$realm/fakturering/$runId', params: { realm: acting.realm.slug, runId: run.id } })
    },
  })
  return (
    <section aria-labelledby="snapshots-heading">
      <Heading level={2} data-size="xs" id="snapshots-heading">
        {t('snapshots.heading')}
      </Heading>
      {finance && <TakeSnapshot />}
      {compute.isError && <ProblemAlert error={compute.error} />}
      <Loaded query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('snapshots.none')} />
          ) : (
            <TableRegion name={t('snapshots.caption')}>
              <Table className="figures" data-text-columns="2" hover>
                <caption>{t('snapshots.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('quarter')}</th>
                    <th scope="col">{t('snapshot.readOn')}</th>
                    <th scope="col">{t('snapshot.readings')}</th>
                    <th scope="col">{t('snapshot.systems')}</th>
                    <th scope="col">{t('snapshot.stale')}</th>
                    <th scope="col">{t('snapshot.by')}</th>
                    {finance && <th scope="col">{t('snapshot.compute')}</th>}
                    {finance && <th scope="col">{t('snapshot.remove')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {items.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">{formatPeriod(each.quarter, language)}</th>
                      <td>{formatDate(each.readOn)}</td>
                      <td>{formatNumber(each.readingCount)}</td>
                      <td>{formatNumber(each.systemCount)}</td>
                      <td>
                        {each.staleCount === 0 ? (
                          '0'
                        ) : (
                          <Button
                            variant="tertiary"
                            className="row-button"
                            aria-expanded={stale === each.id}
                            onClick={() => setStale(stale === each.id ? undefined : each.id)}
                          >
                            {t('snapshot.stale.show', { count: each.staleCount })}
                          </Button>
                        )}
                      </td>
                      <td>{t('by', { name: each.takenBy, moment: formatDateTime(each.takenAt) })}</td>
                      {finance && (
                        <td>
                          <Button
                            variant="tertiary"
                            className="row-button"
                            loading={compute.isPending && compute.variables.id === each.id}
                            aria-label={t('snapshot.compute.of', {
                              quarter: formatPeriod(each.quarter, language),
                            })}
                            onClick={() => compute.mutate(each)}
                          >
                            {t('snapshot.compute')}
                          </Button>
                        </td>
                      )}
                      {finance && (
                        <td>{each.used ? t('snapshot.used') : <RemoveSnapshot snapshot={each} />}</td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </Table>
            </TableRegion>
          )
        }
      </Loaded>
      {stale && <StaleReadings id={stale} />}
    </section>
  )
}

function StaleReadings({ id }: { id: string }) {
  const t = useInvoicingTexts()
  const english = useLanguage() === 'en'
  const department = useDepartmentName()
  const query = useQuery(staleReadingsQuery(id))
  return (
    <Loaded query={query} rows={2}>
      {({ items }) => (
        <>
          <p>{t('stale.lead')}</p>
          <ul>
            {items.map((each) => (
              <li key={each.readingId}>
                {t('stale.reading', {
                  service: english ? each.serviceNameEn : each.serviceNameSv,
                  customer: each.departmentCode
                    ? `${each.customerName}, ${department(each.customerCode, each.departmentCode)}`
                    : each.customerName,
                  day: formatDate(each.readOn),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}
