import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { AllocationRun } from '@/shared/api/types'

export function isUnderway(run: Pick<AllocationRun, 'state'>): boolean {
  return run.state === 'queued' || run.state === 'running'
}

export const runsQuery = (page: number) =>
  queryOptions({
    queryKey: ['allocation-runs', page],
    queryFn: () => answer(costReporting.GET('/allocation-runs', { params: { query: { page, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? 2000 : false),
  })

/** Asked again until the run has ended. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['allocation-run', id],
    queryFn: () => answer(costReporting.GET('/allocation-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !isUnderway(state.data) ? false : 700),
  })

export const undistributedQuery = (id: string) =>
  queryOptions({
    queryKey: ['allocation-run', id, 'undistributed'],
    queryFn: () =>
      answer(
        costReporting.GET('/allocation-runs/{id}/undistributed', {
          params: { path: { id }, query: { limit: 100 } },
        }),
      ),
  })

export const unmatchedQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['allocation-run', id, 'unmatched', page],
    queryFn: () =>
      answer(
        costReporting.GET('/allocation-runs/{id}/unmatched', {
          params: { path: { id }, query: { page, limit: 20 } },
        }),
      ),
  })
