import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

export const keysQuery = queryOptions({
  queryKey: ['allocation-keys'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/allocation-keys', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const serviceChoicesQuery = queryOptions({
  queryKey: ['services', 'choices'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
