import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'

export const savingsQuery = (code: string) =>
  queryOptions({
    queryKey: ['savings', code],
    queryFn: () =>
      answer(costReporting.GET('/municipalities/{code}/savings', { params: { path: { code } } })),
  })

export const editionsQuery = queryOptions({
  queryKey: ['index-editions'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/index-editions', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const areasQuery = queryOptions({
  queryKey: ['saving-areas'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/saving-areas', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
