import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes'

describe('the changes between two documents', () => {
  it('are the fields that differ, wherever they stand', () => {
    expect(
      changesBetween(
        { id: 'a', code: 'it', prices: [{ validFrom: '2026-01-01', priceOre: 100 }] },
        { id: 'b', code: 'it', prices: [{ validFrom: '2026-01-01', priceOre: 200 }] },
      ),
    ).toEqual([{ path: ['prices', 1, 'priceOre'], before: 100, after: 200 }])
  })

  it('are all that has a value when a record is added or removed', () => {
    expect(changesBetween(null, { id: 'a', code: 'it', step: null })).toEqual([
      { path: ['code'], before: undefined, after: 'it' },
    ])
    expect(changesBetween({ roles: ['x'] }, undefined)).toEqual([
      { path: ['roles', 1], before: 'x', after: undefined },
    ])
  })

  it('are none between the same', () => {
    expect(changesBetween({ a: [1, null] }, { a: [1] })).toEqual([])
  })
})
