import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { ReportPackage } from '@/shared/api/types'

export const FORMATS = ['pdf', 'excel', 'csv', 'sie'] as const

export function isUnderway(one: Pick<ReportPackage, 'state'>): boolean {
  return one.state === 'queued' || one.state === 'working'
}

/** Asked again while one of them is being made. */
export const packagesQuery = (page: number) =>
  queryOptions({
    queryKey: ['report-packages', page],
    queryFn: () => answer(costReporting.GET('/report-packages', { params: { query: { page, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? 1000 : false),
  })
