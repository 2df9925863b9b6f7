import { useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'

interface Place {
  realm: string
  /** Whose report it is. */
  code: string
  /** The federation looks at a member's report; a member at its own, at a shorter address. */
  others: boolean
}

export function usePlace(): Place {
  const acting = useActing()
  const params = useParams({ strict: false })
  return {
    realm: acting.realm.slug,
    code: params.code ?? acting.realm.code,
    others: params.code !== undefined,
  }
}
