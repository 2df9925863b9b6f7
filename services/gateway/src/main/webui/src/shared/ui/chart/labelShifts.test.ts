import { describe, expect, it } from 'vitest'
import { labelShifts, namePlaces } from './labelShifts'

describe("the names at the lines' ends", () => {
  it('stay where the lines end apart', () => {
    expect(labelShifts([{ values: [0, 100] }, { values: [0, 20] }])).toEqual([0, 0])
  })

  it("are kept apart where they would meet, the higher line's above", () => {
    expect(labelShifts([{ values: [50, 100] }, { values: [50, 100] }])).toEqual([0, 16])
    expect(labelShifts([{ values: [99] }, { values: [100] }])[0]).toBeGreaterThan(10)
  })

  it('go by the last point that there is', () => {
    expect(labelShifts([{ values: [10, 100, null] }, { values: [100, 10, null] }])).toEqual([0, 0])
  })
})

describe('the names of lines that end apart', () => {
  it('stand at the edge, or by the end on the side that the others leave free', () => {
    const budget = { values: [10, 20, 30] }
    const outcome = { values: [9, 18, null] }
    const above = { values: [11, 25, null] }
    expect(namePlaces([budget, outcome])).toEqual([
      { shift: 0, side: 'top' },
      { at: 1, side: 'bottom' },
    ])
    expect(namePlaces([budget, above])[1]).toEqual({ at: 1, side: 'top' })
  })
})
