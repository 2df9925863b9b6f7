import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

export const comparisonQuery = (code: string, year: number) =>
  queryOptions({
    queryKey: ['comparison', code, year],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/comparison', {
          params: { path: { code }, query: { year } },
        }),
      ),
  })

export const sharesQuery = (code: string) =>
  queryOptions({
    queryKey: ['figure-shares', code],
    queryFn: () =>
      everyPage((page) =>
        answer(
          costReporting.GET('/municipalities/{code}/figure-shares', {
            params: { path: { code }, query: { page, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  })

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const areasQuery = queryOptions({
  queryKey: ['saving-areas'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/saving-areas', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
