import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { ConflictCard } from './ConflictCard'
import { conflictsQuery } from './queries'
import { useLedgerTexts } from './texts'

/** Vouchers that the file and the ledger tell differently; a person decides each. */
export function Conflicts({ importId, page }: { importId: string; page: number }) {
  const t = useLedgerTexts()
  const navigate = useNavigate()
  const query = useQuery({ ...conflictsQuery(importId, page), placeholderData: keepPreviousData })
  return (
    <section aria-labelledby="conflicts-heading">
      <Heading level={2} data-size="xs" id="conflicts-heading">
        {t('conflicts.heading')}
      </Heading>
      <p>{t('conflicts.text')}</p>
      <Loaded query={query} rows={3}>
        {({ items, _meta }) => (
          <>
            <ul className="card-list">
              {items.map((conflict) => (
                <li key={conflict.id}>
                  <ConflictCard importId={importId} conflict={conflict} />
                </li>
              ))}
            </ul>
            <Pager
              meta={_meta}
              onPage={(konflikter) =>
                void navigate({
                  to: '.',
                  search: (before) => ({ ...before, konflikter }),
                  resetScroll: false,
                })
              }
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
