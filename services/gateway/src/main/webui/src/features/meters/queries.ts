import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

interface Filter {
  page: number
  serviceCode?: string
  municipality?: string
}

export const readingsQuery = ({ page, serviceCode, municipality }: Filter) =>
  queryOptions({
    queryKey: ['meter-readings', page, serviceCode, municipality],
    queryFn: () =>
      answer(
        costReporting.GET('/meter-readings', {
          params: { query: { page, limit: 50, serviceCode, municipality } },
        }),
      ),
  })

export const customersQuery = queryOptions({
  queryKey: ['customers'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/customers', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const serviceChoicesQuery = queryOptions({
  queryKey: ['services', 'choices'],
  queryFn: () => answer(costReporting.GET('/services', { params: { query: { limit: 100 } } })),
})
