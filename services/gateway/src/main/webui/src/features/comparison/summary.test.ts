import { describe, expect, it } from 'vitest'
import type { Compared } from '@/shared/api/types'
import { summaryOf } from './summary'

const compared = (...values: readonly [amount: number, own?: boolean][]) =>
  ({
    figure: 'saving',
    subjectCode: 'epost',
    values: values.map(([perInhabitantOre, own = false]) => ({ perInhabitantOre, own })),
  }) as unknown as Compared

describe('a compared figure in short', () => {
  it("has the reader's own, its place and both ends", () => {
    expect(summaryOf(compared([300, true], [500], [-20]))).toEqual({
      code: 'epost',
      own: 300,
      lowest: -20,
      highest: 500,
      place: 2,
      of: 3,
    })
  })

  it('shares the place with who has the same', () => {
    expect(summaryOf(compared([10], [10, true], [5])).place).toBe(1)
  })

  it('has no place for one that has no figure of its own', () => {
    expect(summaryOf(compared([10], [5]))).toMatchObject({ own: undefined, place: undefined })
  })
})
