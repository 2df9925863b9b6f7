import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'
import type { BudgetOutcome, ForecastMethod } from '@/shared/api/types'

interface Question {
  /** Whose; everybody's if undefined. */
  code?: string
  period: string
  method: ForecastMethod
  version: 'current' | 'original'
}

export const outcomeQuery = ({ code, period, method, version }: Question) =>
  queryOptions({
    queryKey: ['budget-outcome', code, period, method, version],
    queryFn: (): Promise<BudgetOutcome> => {
      const query = { period, method, version }
      return code
        ? answer(
            costReporting.GET('/municipalities/{code}/budget-outcome', { params: { path: { code }, query } }),
          )
        : answer(costReporting.GET('/budget-outcome', { params: { query } }))
    },
  })

/** The address of the same figures as a file. */
export function outcomeFile(
  { code, period, method, version }: Question,
  format: 'excel' | 'csv',
  language: string,
) {
  const whose = code ? `/municipalities/${code}` : ''
  const query = new URLSearchParams({ period, method, version, format, language })
  return `/cost-reporting/v1${whose}/budget-outcome/report?${query}`
}

export const budgetsQuery = queryOptions({
  queryKey: ['budgets'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/budgets', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const budgetQuery = (id: string) =>
  queryOptions({
    queryKey: ['budget', id],
    queryFn: () => tagged(costReporting.GET('/budgets/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })

export const rowsQuery = (id: string, municipality: string) =>
  queryOptions({
    queryKey: ['budget', id, 'rows', municipality],
    queryFn: () =>
      everyPage((page) =>
        answer(
          costReporting.GET('/budgets/{id}/rows', {
            params: { path: { id }, query: { municipality, page, limit: LARGEST_PAGE } },
          }),
        ),
      ),
    staleTime: 0,
    gcTime: 0,
  })

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
