import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { Language } from '@/shared/i18n/i18n'

export const periodsQuery = (page: number) =>
  queryOptions({
    queryKey: ['periods', 'list', page],
    queryFn: () => answer(costReporting.GET('/periods', { params: { query: { page, limit: 36 } } })),
  })

/** What stands in the way comes in the reader's language. */
export const periodQuery = (period: string, language: Language) =>
  queryOptions({
    queryKey: ['periods', period, language],
    queryFn: () => answer(costReporting.GET('/periods/{period}', { params: { path: { period } } })),
  })

export const transitionsQuery = (period: string) =>
  queryOptions({
    queryKey: ['periods', period, 'transitions'],
    queryFn: () =>
      answer(
        costReporting.GET('/periods/{period}/transitions', {
          params: { path: { period }, query: { limit: 100 } },
        }),
      ),
  })
