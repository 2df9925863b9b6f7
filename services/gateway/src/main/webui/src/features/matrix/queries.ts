import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'

export const matrixQuery = (period: string) =>
  queryOptions({
    queryKey: ['service-matrix', period],
    queryFn: () => answer(costReporting.GET('/service-matrix', { params: { query: { period } } })),
  })
