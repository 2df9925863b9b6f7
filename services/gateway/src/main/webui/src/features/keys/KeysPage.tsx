import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { AllocationKey } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { matchesWords } from '@/shared/ui/filter'
import { ListFilter } from '@/shared/ui/ListFilter'
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
  const { andra, sok = '' } = useSearch({ from: '/$realm/nycklar' })
  const query = useQuery(keysQuery)
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, andra: id }), resetScroll: false })
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
            <Keys keys={items} text={sok} onAddVersion={finance ? open : undefined} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface KeysProps {
  keys: readonly AllocationKey[]
  text: string
  onAddVersion?: (id: string) => void
}

function Keys({ keys, text, onAddVersion }: KeysProps) {
  const t = useKeysTexts()
  const found = keys.filter((key) => matchesWords(text, [key.code, key.nameSv, key.nameEn]))
  return (
    <>
      <ListFilter id="search" label={t('search')} text={text} shown={found.length} total={keys.length} />
      {found.length === 0 ? (
        <EmptyState title={t('none.found', { text })} />
      ) : (
        <ul className="folds">
          {found.map((key) => (
            <li key={key.id}>
              <KeyCard
                allocationKey={key}
                all={keys}
                open={found.length === 1 || key.versions.length === 0}
                onAddVersion={onAddVersion && (() => onAddVersion(key.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
