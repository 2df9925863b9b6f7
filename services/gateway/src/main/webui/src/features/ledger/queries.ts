import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { LedgerImport } from '@/shared/api/types'

const UNDERWAY = new Set(['received', 'reading', 'storing'])

export function isUnderway(ledgerImport: Pick<LedgerImport, 'state'>): boolean {
  return UNDERWAY.has(ledgerImport.state)
}

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['ledger-imports', page],
    queryFn: () => answer(costReporting.GET('/ledger-imports', { params: { query: { page, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? 2000 : false),
  })

/** Asked again until it is done. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger-import', id],
    queryFn: () => answer(costReporting.GET('/ledger-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !isUnderway(state.data) ? false : 700),
  })

export const problemsQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['ledger-import', id, 'problems', page],
    queryFn: () =>
      answer(
        costReporting.GET('/ledger-imports/{id}/problems', {
          params: { path: { id }, query: { page, limit: 20 } },
        }),
      ),
  })

export const conflictsQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['ledger-import', id, 'conflicts', page],
    queryFn: () =>
      answer(
        costReporting.GET('/ledger-imports/{id}/conflicts', {
          params: { path: { id }, query: { page, limit: 10 } },
        }),
      ),
  })

export const voucherQuery = (id: string) =>
  queryOptions({
    queryKey: ['voucher', id],
    queryFn: () => answer(costReporting.GET('/vouchers/{id}', { params: { path: { id } } })),
  })
