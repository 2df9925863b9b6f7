import { Button, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { CostPool } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { matchesWords } from '@/shared/ui/filter'
import { ListFilter } from '@/shared/ui/ListFilter'
import { Loaded } from '@/shared/ui/Loaded'
import { PoolsTable } from './PoolsTable'
import { keyChoicesQuery, poolsQuery } from './queries'
import { useMappingTexts } from './texts'

interface PoolsSectionProps {
  text: string
  onAdd?: () => void
  onEdit?: (id: string) => void
}

/** The groups of costs that are shared out as one. */
export function PoolsSection({ text, onAdd, onEdit }: PoolsSectionProps) {
  const t = useMappingTexts()
  const query = useQuery(poolsQuery)
  return (
    <section aria-labelledby="pools-heading">
      <div className="section-head">
        <Heading level={2} data-size="xs" id="pools-heading">
          {t('pools.heading')}
        </Heading>
        {onAdd && (
          <Button variant="secondary" onClick={onAdd}>
            {t('pools.add')}
          </Button>
        )}
      </div>
      <Loaded query={query} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('pools.none')} />
          ) : (
            <Pools pools={items} text={text} onEdit={onEdit} />
          )
        }
      </Loaded>
    </section>
  )
}

interface PoolsProps {
  pools: readonly CostPool[]
  text: string
  onEdit?: (id: string) => void
}

function Pools({ pools, text, onEdit }: PoolsProps) {
  const t = useMappingTexts()
  const keys = useQuery(keyChoicesQuery).data?.items ?? []
  const found = pools.filter((pool) => {
    const key = keys.find((each) => each.code === pool.keyCode)
    return matchesWords(text, [pool.code, pool.nameSv, pool.nameEn, key?.nameSv, key?.nameEn])
  })
  return (
    <>
      <ListFilter
        id="search-pools"
        label={t('pools.search')}
        name="sokgrupp"
        text={text}
        shown={found.length}
        total={pools.length}
      />
      {found.length === 0 ? (
        <EmptyState title={t('pools.none.found', { text })} />
      ) : (
        <PoolsTable pools={found} keys={keys} onEdit={onEdit} />
      )}
    </>
  )
}
