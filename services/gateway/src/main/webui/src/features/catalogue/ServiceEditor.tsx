import { useQuery } from '@tanstack/react-query'
import { History } from '@/shared/history/History'
import { Loaded } from '@/shared/ui/Loaded'
import { serviceQuery } from './queries'
import { ServiceForm } from './ServiceForm'

interface ServiceEditorProps {
  /** A service's id, or `ny` for a new one. */
  id: string
  onClose: () => void
}

export function ServiceEditor({ id, onClose }: ServiceEditorProps) {
  return id === 'ny' ? <ServiceForm onClose={onClose} /> : <Existing id={id} onClose={onClose} />
}

function Existing({ id, onClose }: ServiceEditorProps) {
  const query = useQuery(serviceQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => (
        <>
          <ServiceForm service={value} etag={etag} onClose={onClose} />
          <History recordType="service" recordId={id} of={value.code} />
        </>
      )}
    </Loaded>
  )
}
