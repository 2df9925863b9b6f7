import { Button } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { CreatedApiClient } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { clientsQuery } from './api'
import { ClientEditor } from './ClientEditor'
import { ClientForm } from './ClientForm'
import { ClientsTable } from './ClientsTable'
import { SecretOnce } from './SecretOnce'
import { useApiClientTexts } from './texts'

const NEW = 'ny'

/** The machines that may call Samverk for the organisation. */
export function ApiClientsPage() {
  const t = useApiClientTexts()
  const navigate = useNavigate()
  const { code } = useActing().realm
  const { andra, sida = 1 } = useSearch({ from: '/$realm/api-klienter' })
  const [made, setMade] = useState<CreatedApiClient>()
  const query = useQuery({ ...clientsQuery(code, sida), placeholderData: keepPreviousData })
  const go = (to: { andra?: string; sida?: number }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...to }), resetScroll: false })
  const close = () => go({ andra: undefined })

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={!andra && <Button onClick={() => go({ andra: NEW })}>{t('add')}</Button>}
    >
      {made && <SecretOnce key={made.secret} made={made} onClose={() => setMade(undefined)} />}
      {andra === NEW && <ClientForm onMade={setMade} onClose={close} />}
      {andra && andra !== NEW && (
        <ClientEditor key={andra} clientId={andra} onRenewed={setMade} onClose={close} />
      )}
      <Loaded query={query} rows={6}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <>
              <ClientsTable clients={items} onChange={(client) => go({ andra: client.clientId })} />
              <Pager meta={_meta} onPage={(next) => go({ sida: next })} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
