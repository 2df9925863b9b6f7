import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tenants } from '@/shared/api/client'

/** The services that tell others of changes. Each keeps what it could not deliver itself. */
export const SENDERS = ['tenants', 'cost-reporting'] as const
export type Sender = (typeof SENDERS)[number]

export const deadLettersKey = (sender: Sender) => ['dead-letters', sender] as const

export const deadLettersQuery = (sender: Sender, page: number) =>
  queryOptions({
    queryKey: [...deadLettersKey(sender), page],
    queryFn: () => {
      const params = { query: { page, limit: 20 } }
      return sender === 'tenants'
        ? answer(tenants.GET('/dead-letters', { params }))
        : answer(costReporting.GET('/dead-letters', { params }))
    },
  })

export function resend(sender: Sender, id: string) {
  const params = { path: { id } }
  return sender === 'tenants'
    ? answer(tenants.POST('/dead-letters/{id}/resend', { params }))
    : answer(costReporting.POST('/dead-letters/{id}/resend', { params }))
}

/** The service in an address such as `http://…/gateway/internal/events`; the host where it is somebody else's. */
export function recipient(address: string): string {
  const { host, pathname } = new URL(address)
  const own = /^\/([a-z-]+)\/internal\/events$/.exec(pathname)
  return own?.[1] ?? host
}
