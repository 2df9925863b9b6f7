import { describe, expect, it } from 'vitest'
import type { CostTrend } from '@/shared/api/types'
import { comparison, followed, sumOf } from './followed'

const point = (
  period: string,
  state: string,
  previousState: string,
  costOre: number,
  previousCostOre: number,
) => ({
  period,
  state,
  previousState,
  costOre,
  previousCostOre,
})
const trend = {
  points: [point('2026-01', 'complete', 'missing', 10, 0), point('2026-02', 'complete', 'complete', 20, 15)],
  services: [
    {
      serviceCode: 'epost',
      points: [
        { costOre: 4, previousCostOre: undefined },
        { costOre: 5, previousCostOre: 2 },
      ],
    },
  ],
} as unknown as CostTrend

describe('the trend', () => {
  it('has no figure where nothing is allocated', () => {
    expect(followed(trend, undefined).map(({ before }) => before)).toEqual([undefined, 15])
  })

  it('follows one service', () => {
    expect(sumOf(followed(trend, 'epost'), 'now')).toBe(9)
  })

  it('compares only what both years have', () => {
    expect(comparison(followed(trend, undefined))).toEqual({ change: 5, before: 15 })
    expect(comparison(followed(trend, undefined).slice(0, 1))).toBeUndefined()
  })
})
