import { Heading, Table } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { ApiClient } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { callsQuery } from './api'
import { CallExample } from './CallExample'
import { useApiClientTexts } from './texts'

/** How a machine has called, day by day, and how to. */
export function ClientCalls({ client }: { client: ApiClient }) {
  const t = useApiClientTexts()
  const { code } = useActing().realm
  const [page, setPage] = useState(1)
  const query = useQuery({ ...callsQuery(code, client.clientId, page), placeholderData: keepPreviousData })
  return (
    <section className="panel">
      <Heading level={2} data-size="xs">
        {t('calls.of', { name: client.name })}
      </Heading>
      <Loaded query={query} rows={4}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <p>{t('calls.none')}</p>
          ) : (
            <>
              <TableRegion name={t('calls.of', { name: client.name })}>
                <Table>
                  <thead>
                    <tr>
                      <th scope="col">{t('day')}</th>
                      <th scope="col" className="number">
                        {t('calls.all')}
                      </th>
                      <th scope="col" className="number">
                        {t('calls.refused')}
                      </th>
                      <th scope="col" className="number">
                        {t('calls.failed')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((day) => (
                      <tr key={day.day}>
                        <th scope="row" className="nowrap">
                          {formatDate(day.day)}
                        </th>
                        <td className="number">{formatNumber(day.calls)}</td>
                        <td className="number">{formatNumber(day.refused)}</td>
                        <td className="number">{formatNumber(day.failed)}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              </TableRegion>
              <Pager meta={_meta} onPage={setPage} />
            </>
          )
        }
      </Loaded>
      <CallExample client={client} />
    </section>
  )
}
