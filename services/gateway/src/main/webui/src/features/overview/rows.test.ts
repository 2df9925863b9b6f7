import { describe, expect, it } from 'vitest'
import type { Overview } from '@/shared/api/types'
import { shareOut } from './rows'

const row = (code: string, name: string, amountOre: number) =>
  ({
    code,
    name,
    amountOre,
    inhabitants: 100,
    perInhabitantOre: 0,
    sharePercent: 0,
  }) as Overview['municipalities'][number]

const overview = {
  period: '2026-03',
  sourceOre: 100_001,
  unmatchedOre: 1_000,
  undistributedOre: 1,
  months: [],
  municipalities: [
    row('1444', 'Grästorp', 9_000),
    row('1494', 'Lidköping', 60_000),
    row('1495', 'Skara', 30_000),
  ],
} as unknown as Overview

describe('the overview', () => {
  it('puts the largest first', () => {
    expect(shareOut(overview).members.map((member) => member.name)).toEqual([
      'Lidköping',
      'Skara',
      'Grästorp',
    ])
  })

  it('adds up to the ledger, to the öre, with what was not distributed', () => {
    expect(shareOut(overview)).toMatchObject({ totalOre: 100_001, missingOre: 0 })
  })

  it('says what is missing', () => {
    expect(shareOut({ ...overview, sourceOre: 100_003 }).missingOre).toBe(2)
  })

  it('gives shares of the whole that make 100 %', () => {
    const { members, unmatched, undistributed } = shareOut(overview)
    const sum = members.reduce(
      (total, member) => total + member.percent,
      unmatched.percent + undistributed.percent,
    )
    expect(sum).toBeCloseTo(100, 10)
  })
})
