import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'

export const keysQuery = queryOptions({
  queryKey: ['allocation-keys'],
  queryFn: () => answer(costReporting.GET('/allocation-keys', { params: { query: { limit: 100 } } })),
})

export const serviceChoicesQuery = queryOptions({
  queryKey: ['services', 'choices'],
  queryFn: () => answer(costReporting.GET('/services', { params: { query: { limit: 100 } } })),
})
