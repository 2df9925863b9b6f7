import { describe, expect, it } from 'vitest'
import { sumOre } from '@/shared/format/money'
import { largestFirst, MOST, type PartRow } from './rows'

const parts = (count: number): PartRow[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `T${index}`,
    name: `Tjänst ${index}`,
    amountOre: (index * 7919) % 10_007,
    previousOre: index,
    count: 1,
  }))
const rest = (count: number) => `Övriga (${count})`

describe('the parts of a report', () => {
  it('are shown largest first', () => {
    const shown = largestFirst(parts(5), rest).map((part) => part.amountOre)
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
  })

  it('become ten and the others, last, when there are many', () => {
    const shown = largestFirst(parts(30), rest)
    expect(shown).toHaveLength(MOST + 1)
    expect(shown.at(-1)).toMatchObject({ name: 'Övriga (20)', count: 20 })
  })

  it('add up to the same whether the others are one row or many', () => {
    const whole = sumOre(parts(30).map((part) => part.amountOre))
    expect(sumOre(largestFirst(parts(30), rest).map((part) => part.amountOre))).toBe(whole)
    expect(sumOre(largestFirst(parts(30), rest, true).map((part) => part.amountOre))).toBe(whole)
  })

  it('claim no earlier amount for the others when one of them has none', () => {
    const some = parts(30).map(({ previousOre, ...part }, index) =>
      index % 2 ? { ...part, previousOre } : part,
    )
    expect(largestFirst(some, rest).at(-1)?.previousOre).toBeUndefined()
  })

  it('are never one row called the others when there is just one more', () => {
    expect(largestFirst(parts(MOST + 1), rest).every((part) => part.count === 1)).toBe(true)
  })
})
