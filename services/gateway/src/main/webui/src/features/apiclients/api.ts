import { queryOptions } from '@tanstack/react-query'
import { answer, tagged, tenants } from '@/shared/api/client'
import { FEDERATION, type Acting } from '@/shared/api/session'
import type { ChangedApiClientRequest, NewApiClientRequest } from '@/shared/api/types'

export const API_CLIENTS = 'api-clients'

/** What machines can be given, by whose work it is; the service refuses the rest. */
const MEMBERS = [
  'statements:read',
  'invoices:read',
  'periods:read',
  'catalogue:read',
  'meter-readings:read',
  'comparisons:write',
  'municipalities:read',
  'users:read',
  'audit:read',
] as const
const FINANCES = [
  'ledger:read',
  'ledger:write',
  'catalogue:read',
  'catalogue:write',
  'meter-readings:read',
  'meter-readings:write',
  'allocations:read',
  'allocations:write',
  'periods:read',
  'periods:write',
  'statements:read',
  'invoices:read',
  'invoices:write',
  'municipalities:read',
  'audit:read',
] as const
const OPERATORS = [
  'municipalities:read',
  'municipalities:write',
  'users:read',
  'users:write',
  'api-clients:write',
  'audit:read',
  'events:read',
  'events:write',
] as const
export type Scope = (typeof MEMBERS)[number] | (typeof FINANCES)[number] | (typeof OPERATORS)[number]

export function scopesOf(acting: Acting): readonly Scope[] {
  if (!acting.federation) return MEMBERS
  return [
    ...new Set<Scope>([
      ...(acting.may('federation-finance') ? FINANCES : []),
      ...(acting.may('federation-operator') ? OPERATORS : []),
    ]),
  ]
}

export const clientsQuery = (code: string, page: number) =>
  queryOptions({
    queryKey: [API_CLIENTS, code, page],
    queryFn: () => {
      const query = { page, limit: 20 }
      return code === FEDERATION
        ? answer(tenants.GET('/federation/api-clients', { params: { query } }))
        : answer(tenants.GET('/municipalities/{code}/api-clients', { params: { path: { code }, query } }))
    },
  })

export function create(code: string, body: NewApiClientRequest) {
  return code === FEDERATION
    ? answer(tenants.POST('/federation/api-clients', { body }))
    : answer(tenants.POST('/municipalities/{code}/api-clients', { params: { path: { code } }, body }))
}

export const clientQuery = (code: string, clientId: string) =>
  queryOptions({
    queryKey: [API_CLIENTS, code, 'one', clientId],
    queryFn: () =>
      code === FEDERATION
        ? tagged(tenants.GET('/federation/api-clients/{clientId}', { params: { path: { clientId } } }))
        : tagged(
            tenants.GET('/municipalities/{code}/api-clients/{clientId}', {
              params: { path: { code, clientId } },
            }),
          ),
    staleTime: 0,
    gcTime: 0,
  })

/** The latest days on which the client called. */
export const callsQuery = (code: string, clientId: string, page: number) =>
  queryOptions({
    queryKey: [API_CLIENTS, code, 'calls', clientId, page],
    queryFn: () => {
      const query = { page, limit: 14 }
      return code === FEDERATION
        ? answer(
            tenants.GET('/federation/api-clients/{clientId}/calls', {
              params: { path: { clientId }, query },
            }),
          )
        : answer(
            tenants.GET('/municipalities/{code}/api-clients/{clientId}/calls', {
              params: { path: { code, clientId }, query },
            }),
          )
    },
  })

export function change(code: string, clientId: string, etag: string, body: ChangedApiClientRequest) {
  const header = { 'If-Match': etag }
  return code === FEDERATION
    ? answer(
        tenants.PUT('/federation/api-clients/{clientId}', { params: { path: { clientId }, header }, body }),
      )
    : answer(
        tenants.PUT('/municipalities/{code}/api-clients/{clientId}', {
          params: { path: { code, clientId }, header },
          body,
        }),
      )
}

export function renewSecret(code: string, clientId: string, overlapHours: number) {
  const body = { overlapHours }
  return code === FEDERATION
    ? answer(
        tenants.POST('/federation/api-clients/{clientId}/secrets', { params: { path: { clientId } }, body }),
      )
    : answer(
        tenants.POST('/municipalities/{code}/api-clients/{clientId}/secrets', {
          params: { path: { code, clientId } },
          body,
        }),
      )
}

export function remove(code: string, clientId: string) {
  return code === FEDERATION
    ? answer(tenants.DELETE('/federation/api-clients/{clientId}', { params: { path: { clientId } } }))
    : answer(
        tenants.DELETE('/municipalities/{code}/api-clients/{clientId}', {
          params: { path: { code, clientId } },
        }),
      )
}
