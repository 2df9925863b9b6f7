import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'

export const statementQuery = (code: string, period: string) =>
  queryOptions({
    queryKey: ['statement', code, period],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/statements', {
          params: { path: { code }, query: { period } },
        }),
      ),
  })

export const explanationQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: ['explanation', code, id],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/lines/{id}/explanation', {
          params: { path: { code, id } },
        }),
      ),
  })

export const lineVouchersQuery = (code: string, id: string, page: number) =>
  queryOptions({
    queryKey: ['line-vouchers', code, id, page],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/lines/{id}/vouchers', {
          params: { path: { code, id }, query: { page, limit: 20 } },
        }),
      ),
  })

/** The member's budget beside the report's outcome, if a budget of the year is decided. */
export const budgetQuery = (code: string, period: string) =>
  queryOptions({
    queryKey: ['budget-outcome', code, period, 'remaining-budget', 'current'],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/budget-outcome', {
          params: { path: { code }, query: { period } },
        }),
      ),
  })

/** What the member was charged in the period, and what its services cost. */
export const recoveryQuery = (code: string, period: string) =>
  queryOptions({
    queryKey: ['recovery', code, period],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/recovery', {
          params: { path: { code }, query: { period } },
        }),
      ),
  })
