import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
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
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/cost-pools', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
