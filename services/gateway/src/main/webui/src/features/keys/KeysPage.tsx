import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { KeyCard } from './KeyCard'
import { KeyForm } from './KeyForm'
import { keysQuery } from './queries'
import { useKeysTexts } from './texts'
import { VersionForm } from './VersionForm'

/** The allocation keys, each with its dated versions. */
export function KeysPage() {
  const t = useKeysTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { andra } = useSearch({ from: '/$realm/nycklar' })
  const query = useQuery(keysQuery)
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: { andra: id }, resetScroll: false })
  const editing = query.data?.items.find((key) => key.id === andra)

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={finance && !andra && <Button onClick={() => open('ny')}>{t('add')}</Button>}
    >
      {finance && andra === 'ny' && <KeyForm onClose={() => open(undefined)} />}
      {finance && editing && (
        <VersionForm
          key={editing.id}
          allocationKey={editing}
          others={query.data?.items ?? []}
          onClose={() => open(undefined)}
        />
      )}
      <Loaded query={query} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <ul className="card-list">
              {items.map((key) => (
                <li key={key.id}>
                  <KeyCard
                    allocationKey={key}
                    all={items}
                    onAddVersion={finance ? () => open(key.id) : undefined}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
