import { useQuery } from '@tanstack/react-query'
import { History } from '@/shared/history/History'
import { Loaded } from '@/shared/ui/Loaded'
import { PoolForm } from './PoolForm'
import { poolQuery } from './queries'

export function PoolEditor({ id, onClose }: { id?: string; onClose: () => void }) {
  return id ? <Existing id={id} onClose={onClose} /> : <PoolForm onClose={onClose} />
}

function Existing({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(poolQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => (
        <>
          <PoolForm pool={value} etag={etag} onClose={onClose} />
          <History recordType="cost-pool" recordId={id} of={value.code} />
        </>
      )}
    </Loaded>
  )
}
