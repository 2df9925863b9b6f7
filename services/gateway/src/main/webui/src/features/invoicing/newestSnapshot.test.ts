import { expect, it } from 'vitest'
import { newestSnapshot } from './newestSnapshot'

const taken = (id: string, quarter: string, takenAt: string) => ({ id, quarter, takenAt })

it('is the one of the quarter that was frozen last, in whichever order they come', () => {
  const early = taken('a', '2027-Q1', '2026-11-23T04:31:00Z')
  const late = taken('b', '2027-Q1', '2026-11-23T04:33:00Z')
  const other = taken('c', '2027-Q2', '2026-11-24T04:33:00Z')
  expect(newestSnapshot([early, late, other], '2027-Q1')?.id).toBe('b')
  expect(newestSnapshot([other, late, early], '2027-Q1')?.id).toBe('b')
  expect(newestSnapshot([other], '2027-Q1')).toBeUndefined()
})
