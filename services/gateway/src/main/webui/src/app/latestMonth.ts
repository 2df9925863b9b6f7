import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import type { Acting } from '@/shared/api/session'
import { lastWholeMonth, yearOf } from '@/shared/format/period'

/** The newest month that has been allocated, this year or the last; without any, the newest that could be. */
export const latestMonthQuery = (acting: Acting) =>
  queryOptions({
    queryKey: ['latest-month', acting.realm.code],
    queryFn: async () => {
      const newest = lastWholeMonth(new Date())
      for (const year of [yearOf(newest), yearOf(newest) - 1]) {
        const months = await allocatedMonths(acting, String(year)).catch(() => [])
        const latest = months.sort().at(-1)
        if (latest) return latest
      }
      return newest
    },
    staleTime: 60_000,
  })

async function allocatedMonths({ federation, realm }: Acting, period: string): Promise<string[]> {
  const query = { period }
  const { months } = federation
    ? await answer(costReporting.GET('/overview', { params: { query } }))
    : await answer(
        costReporting.GET('/municipalities/{code}/statements', {
          params: { path: { code: realm.code }, query },
        }),
      )
  return months.filter(({ runId }) => runId).map(({ month }) => month)
}
