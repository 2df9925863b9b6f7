import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'

export const runsQuery = (page: number) =>
  queryOptions({
    queryKey: ['allocation-runs', page],
    queryFn: () => answer(costReporting.GET('/allocation-runs', { params: { query: { page, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'running') ? 2000 : false),
  })

/** Asked again until the run has ended. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['allocation-run', id],
    queryFn: () => answer(costReporting.GET('/allocation-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? 700 : false),
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
