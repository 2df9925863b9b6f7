import type { CostTrend } from '@/shared/api/types'

/** A point of the trend; what has not been allocated has no figure. */
export interface Followed {
  period: string
  now: number | undefined
  before: number | undefined
  /** Only some of its months are allocated, in this year or in the year before. */
  partial: boolean
}

/** A service's points, or those of all together. */
export function followed(trend: CostTrend, serviceCode: string | undefined): Followed[] {
  const service = trend.services.find((each) => each.serviceCode === serviceCode)
  return trend.points.map((point, index) => {
    const source = serviceCode === undefined ? point : service?.points[index]
    return {
      period: point.period,
      now: point.state === 'missing' ? undefined : (source?.costOre ?? 0),
      before: point.previousState === 'missing' ? undefined : (source?.previousCostOre ?? 0),
      partial: point.state === 'partial' || point.previousState === 'partial',
    }
  })
}

export function sumOf(points: readonly Followed[], side: 'now' | 'before'): number {
  return points.reduce((sum, point) => sum + (point[side] ?? 0), 0)
}

/** The change over the periods that have figures in both years; none if none has. */
export function comparison(points: readonly Followed[]): { change: number; before: number } | undefined {
  const common = points.filter(({ now, before }) => now !== undefined && before !== undefined)
  if (common.length === 0) return undefined
  const before = sumOf(common, 'before')
  return { change: sumOf(common, 'now') - before, before }
}
