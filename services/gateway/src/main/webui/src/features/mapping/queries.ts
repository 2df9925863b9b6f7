import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'

export const poolsQuery = queryOptions({
  queryKey: ['cost-pools'],
  queryFn: () => answer(costReporting.GET('/cost-pools', { params: { query: { limit: 100 } } })),
})

export const keyChoicesQuery = queryOptions({
  queryKey: ['allocation-keys', 'choices'],
  queryFn: () => answer(costReporting.GET('/allocation-keys', { params: { query: { limit: 100 } } })),
})

export const rulesQuery = (page: number) =>
  queryOptions({
    queryKey: ['mapping-rules', page],
    queryFn: () => answer(costReporting.GET('/mapping-rules', { params: { query: { page, limit: 50 } } })),
  })

/** Read anew each time it is opened, for the version tag that a change must carry. */
export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['mapping-rule', id],
    queryFn: () => tagged(costReporting.GET('/mapping-rules/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const poolQuery = (id: string) =>
  queryOptions({
    queryKey: ['cost-pool', id],
    queryFn: () => tagged(costReporting.GET('/cost-pools/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })
