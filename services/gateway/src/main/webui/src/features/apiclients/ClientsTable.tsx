import { Button, Table, Tag } from '@digdir/designsystemet-react'
import type { ApiClient } from '@/shared/api/types'
import { formatDate, formatDateTime, formatTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { Scope } from './api'
import { useApiClientTexts } from './texts'

interface ClientsTableProps {
  clients: readonly ApiClient[]
  onChange: (client: ApiClient) => void
}

export function ClientsTable({ clients, onChange }: ClientsTableProps) {
  const t = useApiClientTexts()
  return (
    <TableRegion name={t('title')}>
      <Table data-first-column="sticky" hover>
        <caption>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('scopes')}</th>
            <th scope="col">{t('validTo')}</th>
            <th scope="col">{t('lastCall')}</th>
            <th scope="col" className="number">
              {t('calls')}
            </th>
            <th scope="col" className="number">
              {t('errors')}
            </th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.clientId}>
              <th scope="row">
                {client.name} <span className="code">{client.clientId}</span>
              </th>
              <td>{client.scopes.map((scope) => t(`scope.${scope as Scope}`)).join(', ')}</td>
              <td className="nowrap">
                <End client={client} />
              </td>
              <td className="nowrap">
                {client.use?.lastCallAt ? formatDateTime(client.use.lastCallAt) : t('lastCall.none')}
              </td>
              <td className="number">{formatNumber(client.use?.calls ?? 0)}</td>
              <td className="number">
                {formatNumber((client.use?.refused ?? 0) + (client.use?.failed ?? 0))}
              </td>
              <td>
                <Button
                  variant="tertiary"
                  className="row-button"
                  aria-label={t('change.of', { name: client.name })}
                  onClick={() => onChange(client)}
                >
                  {t('change')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function End({ client }: { client: ApiClient }) {
  const t = useApiClientTexts()
  if (client.state === 'expired') return <Tag data-color="danger">{t('expired')}</Tag>
  if (!client.endsAt || !client.validTo) return t('validTo.none')
  return formatTime(client.endsAt) === '00.00' ? formatDate(client.validTo) : formatDateTime(client.endsAt)
}
