import { Button } from '@digdir/designsystemet-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { ApiClient, CreatedApiClient } from '@/shared/api/types'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { API_CLIENTS, clientsQuery, remove } from './api'
import { ClientForm } from './ClientForm'
import { ClientsTable } from './ClientsTable'
import { SecretOnce } from './SecretOnce'
import { useApiClientTexts } from './texts'

/** The machines that may call Samverk for the organisation. */
export function ApiClientsPage() {
  const t = useApiClientTexts()
  const navigate = useNavigate()
  const { code } = useActing().realm
  const { andra, sida = 1 } = useSearch({ from: '/$realm/api-klienter' })
  const [made, setMade] = useState<CreatedApiClient>()
  const [asked, setAsked] = useState<ApiClient>()
  const removal = useRemoval(code)
  const query = useQuery({ ...clientsQuery(code, sida), placeholderData: keepPreviousData })
  const go = (to: { andra?: string; sida?: number }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...to }), resetScroll: false })

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={!andra && <Button onClick={() => go({ andra: 'ny' })}>{t('add')}</Button>}
    >
      {made && <SecretOnce made={made} onClose={() => setMade(undefined)} />}
      {andra && <ClientForm onMade={setMade} onClose={() => go({ andra: undefined })} />}
      {removal.error && <ProblemAlert error={removal.error} />}
      <Loaded query={query} rows={6}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <>
              <ClientsTable clients={items} onRemove={setAsked} />
              <Pager meta={_meta} onPage={(next) => go({ sida: next })} />
            </>
          )
        }
      </Loaded>
      {asked && (
        <ConfirmDialog
          title={t('remove.ask', { name: asked.name })}
          action={t('remove')}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined)
            removal.mutate(asked)
          }}
        >
          <p>{t('remove.text', { clientId: asked.clientId })}</p>
        </ConfirmDialog>
      )}
    </Page>
  )
}

function useRemoval(code: string) {
  const t = useApiClientTexts()
  const say = useSay()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (client: ApiClient) => remove(code, client.clientId),
    onSuccess: (_, client) => {
      say(t('remove.done', { name: client.name }))
      void queries.invalidateQueries({ queryKey: [API_CLIENTS, code] })
    },
  })
}
