import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { Overview } from '@/shared/api/types'

export const overviewQuery = (period: string) =>
  queryOptions({
    queryKey: ['overview', period],
    queryFn: (): Promise<Overview> =>
      answer(costReporting.GET('/overview', { params: { query: { period } } })),
  })
