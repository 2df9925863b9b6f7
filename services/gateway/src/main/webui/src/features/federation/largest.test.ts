import { describe, expect, it } from 'vitest'
import { barFigure, largest } from './largest'

const rows = [
  { name: 'a', ore: 1 },
  { name: 'b', ore: -30 },
  { name: 'c', ore: 20 },
  { name: 'd', ore: 0 },
  { name: 'e', ore: -4 },
]

describe('the largest', () => {
  it('come first, whichever way they go, without those that are nothing', () => {
    expect(largest(rows, 4, 'rest').map(({ name }) => name)).toEqual(['b', 'c', 'e', 'a'])
  })

  it('keep the sum when the rest is put together', () => {
    const shown = largest(rows, 3, 'rest')
    expect(shown.at(-1)).toEqual({ name: 'rest', ore: -3 })
    expect(shown.reduce((sum, { ore }) => sum + ore, 0)).toBe(-13)
  })
})

describe('a bar', () => {
  it('has whole kronor with their sign', () => {
    expect([123_456, -99, 10, -40].map(barFigure)).toEqual(['+1\u00a0235', '\u22121', '0', '0'])
  })
})
