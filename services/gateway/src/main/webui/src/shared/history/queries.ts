import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tenants } from '@/shared/api/client'
import type { AuditEntry, PageMeta } from '@/shared/api/types'

export type AuditedService = 'cost-reporting' | 'tenants'

export interface AuditQuery {
  recordType?: string
  recordId?: string
  actor?: string
  requestId?: string
  from?: string
  to?: string
  page: number
  limit: number
}

/** Who the API lets read the audit trail. */
export const AUDIT_READERS = [
  'municipality-admin',
  'federation-operator',
  'federation-finance',
  'federation-approver',
  'federation-editor',
] as const

interface Entries {
  items: AuditEntry[]
  _meta: PageMeta
}

/** Under one name in the cache, so that whatever changes something can make it out of date. */
export const HISTORY = 'history'

export const entriesQuery = (service: AuditedService, query: AuditQuery) =>
  queryOptions({
    queryKey: [HISTORY, service, query],
    queryFn: (): Promise<Entries> =>
      service === 'tenants'
        ? answer(tenants.GET('/audit-entries', { params: { query } }))
        : answer(costReporting.GET('/audit-entries', { params: { query } })),
  })
