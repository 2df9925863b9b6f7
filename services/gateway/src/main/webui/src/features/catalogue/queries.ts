import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'

/** The catalogue has some thirty services; one page holds them all. */
export const servicesQuery = (page: number) =>
  queryOptions({
    queryKey: ['services', page],
    queryFn: () => answer(costReporting.GET('/services', { params: { query: { page, limit: 100 } } })),
  })

export const serviceQuery = (id: string) =>
  queryOptions({
    queryKey: ['service', id],
    queryFn: () => tagged(costReporting.GET('/services/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const poolChoicesQuery = queryOptions({
  queryKey: ['cost-pools', 'choices'],
  queryFn: () => answer(costReporting.GET('/cost-pools', { params: { query: { limit: 100 } } })),
})
