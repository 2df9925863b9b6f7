import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { ApiClient, CreatedApiClient } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { History } from '@/shared/history/History'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { API_CLIENTS, clientQuery, remove } from './api'
import { ChangeForm } from './ChangeForm'
import { ClientCalls } from './ClientCalls'
import { RenewForm } from './RenewForm'
import { useApiClientTexts } from './texts'

interface ClientEditorProps {
  clientId: string
  onRenewed: (made: CreatedApiClient) => void
  onClose: () => void
}

/** One machine: its name and end, its secret, how it calls, and what has been done to it. */
export function ClientEditor({ clientId, onRenewed, onClose }: ClientEditorProps) {
  const query = useQuery(clientQuery(useActing().realm.code, clientId))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => (
        <>
          <ChangeForm client={value} etag={etag} onClose={onClose} />
          <Access client={value} onRenewed={onRenewed} onClose={onClose} />
          <ClientCalls client={value} />
          <History service="tenants" recordType="api-client" recordId={clientId} of={value.name} />
        </>
      )}
    </Loaded>
  )
}

interface AccessProps {
  client: ApiClient
  onRenewed: (made: CreatedApiClient) => void
  onClose: () => void
}

function Access({ client, onRenewed, onClose }: AccessProps) {
  const t = useApiClientTexts()
  const [open, setOpen] = useState<'renew' | 'remove'>()
  const removal = useRemoval(onClose)
  if (open === 'renew')
    return <RenewForm client={client} onRenewed={onRenewed} onClose={() => setOpen(undefined)} />
  return (
    <>
      <p>
        {t('made', {
          created: formatDateTime(client.createdAt),
          secret: formatDateTime(client.secretCreatedAt),
        })}
      </p>
      <div className="actions">
        <Button variant="secondary" onClick={() => setOpen('renew')}>
          {t('renew')}
        </Button>
        <Button variant="secondary" loading={removal.isPending} onClick={() => setOpen('remove')}>
          {t('remove')}
        </Button>
      </div>
      {removal.error && <ProblemAlert error={removal.error} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('remove.ask', { name: client.name })}
          action={t('remove')}
          onCancel={() => setOpen(undefined)}
          onConfirm={() => {
            setOpen(undefined)
            removal.mutate(client)
          }}
        >
          <p>{t('remove.text', { clientId: client.clientId })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function useRemoval(onRemoved: () => void) {
  const t = useApiClientTexts()
  const say = useSay()
  const queries = useQueryClient()
  const { code } = useActing().realm
  return useMutation({
    mutationFn: (client: ApiClient) => remove(code, client.clientId),
    onSuccess: (_, client) => {
      say(t('remove.done', { name: client.name }))
      onRemoved()
      void queries.invalidateQueries({ queryKey: [API_CLIENTS, code] })
    },
  })
}
