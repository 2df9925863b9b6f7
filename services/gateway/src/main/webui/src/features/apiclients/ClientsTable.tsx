import { Button, Table } from '@digdir/designsystemet-react'
import type { ApiClient } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { Scope } from './api'
import { useApiClientTexts } from './texts'

interface ClientsTableProps {
  clients: readonly ApiClient[]
  onRemove: (client: ApiClient) => void
}

export function ClientsTable({ clients, onRemove }: ClientsTableProps) {
  const t = useApiClientTexts()
  return (
    <TableRegion name={t('title')}>
      <Table data-first-column="sticky" hover>
        <caption>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('scopes')}</th>
            <th scope="col">{t('created')}</th>
            <th scope="col">{t('remove')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.clientId}>
              <th scope="row">
                {client.name} <span className="code">{client.clientId}</span>
              </th>
              <td>{client.scopes.map((scope) => t(`scope.${scope as Scope}`)).join(', ')}</td>
              <td className="nowrap">{formatDate(client.createdAt)}</td>
              <td>
                <Button
                  variant="tertiary"
                  className="row-button"
                  aria-label={t('remove.of', { name: client.name })}
                  onClick={() => onRemove(client)}
                >
                  {t('remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
