import { queryOptions } from '@tanstack/react-query'
import { answer, tagged, tenants } from '@/shared/api/client'
import { FEDERATION } from '@/shared/api/session'
import { today } from '@/shared/format/date'
import type { ChangedUserRequest, NewUserRequest } from '@/shared/api/types'

/*
 * The federation's people and a municipality's are two resources of the same form. What one searches for is part of the
 * query's key and of the call, but never of the page's address: names do not belong there.
 */

export const PEOPLE = 'people'

const federation = (code: string) => code === FEDERATION

/** Whose sign-ins the list is narrowed to: those who never came, or have not for so many months. */
export const ABSENCES = { aldrig: undefined, tre: 3, tolv: 12 } as const
export type Absence = keyof typeof ABSENCES

export function absent(absence: Absence | undefined, from: string) {
  if (!absence) return {}
  const months = ABSENCES[absence]
  if (!months) return { neverSignedIn: 'true' }
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  return { notSignedInSince: new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10) }
}

export const peopleQuery = (code: string, search: string, page: number, absence: Absence | undefined) =>
  queryOptions({
    queryKey: [PEOPLE, code, search, page, absence],
    queryFn: () => {
      const query = { search, page, limit: 20, ...absent(absence, today()) }
      return federation(code)
        ? answer(tenants.GET('/federation/users', { params: { query } }))
        : answer(tenants.GET('/municipalities/{code}/users', { params: { path: { code }, query } }))
    },
  })

export const personQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [PEOPLE, code, id],
    queryFn: () =>
      federation(code)
        ? tagged(tenants.GET('/federation/users/{id}', { params: { path: { id } } }))
        : tagged(tenants.GET('/municipalities/{code}/users/{id}', { params: { path: { code, id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export function create(code: string, body: NewUserRequest) {
  return federation(code)
    ? answer(tenants.POST('/federation/users', { body }))
    : answer(tenants.POST('/municipalities/{code}/users', { params: { path: { code } }, body }))
}

export function change(code: string, id: string, etag: string, body: ChangedUserRequest) {
  const header = { 'If-Match': etag }
  return federation(code)
    ? answer(tenants.PUT('/federation/users/{id}', { params: { path: { id }, header }, body }))
    : answer(
        tenants.PUT('/municipalities/{code}/users/{id}', { params: { path: { code, id }, header }, body }),
      )
}

export function signOut(code: string, id: string) {
  return federation(code)
    ? answer(tenants.DELETE('/federation/users/{id}/sessions', { params: { path: { id } } }))
    : answer(tenants.DELETE('/municipalities/{code}/users/{id}/sessions', { params: { path: { code, id } } }))
}

export function inviteAnew(code: string, id: string) {
  return federation(code)
    ? answer(tenants.POST('/federation/users/{id}/invitations', { params: { path: { id } } }))
    : answer(
        tenants.POST('/municipalities/{code}/users/{id}/invitations', { params: { path: { code, id } } }),
      )
}

/** The member's departments, as they are today; the federation has none. */
export const departmentsQuery = (code: string) =>
  queryOptions({
    queryKey: ['municipality', code, 'departments'],
    queryFn: async () =>
      federation(code)
        ? []
        : (await answer(tenants.GET('/municipalities/{code}', { params: { path: { code } } }))).departments,
  })
