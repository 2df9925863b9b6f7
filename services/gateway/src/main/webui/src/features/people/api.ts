import { queryOptions } from '@tanstack/react-query'
import { answer, tagged, tenants } from '@/shared/api/client'
import { FEDERATION } from '@/shared/api/session'
import type { ChangedUserRequest, NewUserRequest } from '@/shared/api/types'

/*
 * The federation's people and a municipality's are two resources of the same form. What one searches for is part of the
 * query's key and of the call, but never of the page's address: names do not belong there.
 */

export const PEOPLE = 'people'

const federation = (code: string) => code === FEDERATION

export const peopleQuery = (code: string, search: string, page: number) =>
  queryOptions({
    queryKey: [PEOPLE, code, search, page],
    queryFn: () => {
      const query = { search, page, limit: 20 }
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
