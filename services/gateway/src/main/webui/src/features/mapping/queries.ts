import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

export const poolsQuery = queryOptions({
  queryKey: ['cost-pools'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/cost-pools', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const keyChoicesQuery = queryOptions({
  queryKey: ['allocation-keys', 'choices'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/allocation-keys', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const rulesQuery = queryOptions({
  queryKey: ['mapping-rules'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/mapping-rules', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
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
