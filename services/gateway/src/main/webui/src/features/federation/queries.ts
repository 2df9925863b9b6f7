import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'

export type Against = 'year-before' | 'period-before'

export const recoveryQuery = (period: string) =>
  queryOptions({
    queryKey: ['federation-report', period],
    queryFn: () => answer(costReporting.GET('/federation-report', { params: { query: { period } } })),
  })

export const trendQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['cost-trend', from, to],
    queryFn: () =>
      answer(costReporting.GET('/federation-report/cost-trend', { params: { query: { from, to } } })),
  })

export const summaryQuery = (period: string, against: Against) =>
  queryOptions({
    queryKey: ['change-summary', period, against],
    queryFn: () =>
      answer(
        costReporting.GET('/federation-report/change-summary', { params: { query: { period, against } } }),
      ),
  })

export interface ChangesAsked {
  period: string
  against: Against
  serviceCode?: string
  page: number
}

export const costChangesQuery = (query: ChangesAsked) =>
  queryOptions({
    queryKey: ['cost-changes', query],
    queryFn: () => answer(costReporting.GET('/federation-report/cost-changes', { params: { query } })),
    placeholderData: keepPreviousData,
  })

export const invoicedChangesQuery = (query: ChangesAsked) =>
  queryOptions({
    queryKey: ['invoiced-changes', query],
    queryFn: () => answer(costReporting.GET('/federation-report/invoiced-changes', { params: { query } })),
    placeholderData: keepPreviousData,
  })
