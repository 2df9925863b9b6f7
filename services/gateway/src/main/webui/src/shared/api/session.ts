import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { answer, gateway, setCsrfToken } from './client'
import type { Realm, Session } from './types'

export const FEDERATION = 'federation'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => known(await answer(gateway.GET('/session'))),
  staleTime: 60_000,
})

/** Puts off the session's end. Reading it does not, so that an open page alone keeps nobody signed in. */
export async function extendSession(): Promise<Session> {
  return known(await answer(gateway.POST('/session')))
}

function known(session: Session): Session {
  setCsrfToken(session.csrfToken ?? undefined)
  return session
}

export const realmsQuery = queryOptions({
  queryKey: ['realms'],
  queryFn: (): Promise<Realm[]> => answer(gateway.GET('/realms')),
  staleTime: 5 * 60_000,
})

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

/** Who one acts for, inside pages that are only shown to somebody signed in. */
export interface Acting {
  realm: Realm
  federation: boolean
  may: (...roles: string[]) => boolean
}

export function actingFor(session: Session): Acting | undefined {
  if (!session.signedIn || !session.realm) return undefined
  const roles = new Set(session.roles ?? [])
  return {
    realm: session.realm,
    federation: session.realm.code === FEDERATION,
    may: (...wanted) => wanted.some((role) => roles.has(role)),
  }
}

export function useActing(): Acting {
  const acting = actingFor(useSuspenseQuery(sessionQuery).data)
  if (!acting) throw new Error('Shown without a session')
  return acting
}

/** Where signing in to a realm begins; it ends on the page one wanted. */
export function signInUrl(slug: string, back?: string): string {
  return `/sign-in/${encodeURIComponent(slug)}?return=${encodeURIComponent(back ?? `/${slug}`)}`
}
