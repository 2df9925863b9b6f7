import { describe, expect, it } from 'vitest'
import { costParts, mainPart, partsOf } from './parts'

const parts = { directOre: 5, overheadOre: 0, volumeOre: -9, keyOre: 0, correctionOre: 0, roundingOre: 1 }
const invoiced = { priceOre: 0, volumeOre: 2, roundingOre: 0 }

describe('the parts of a change', () => {
  it('come in the order that they are told', () => {
    expect(costParts(parts).map(({ name }) => name)).toEqual([
      'direct',
      'overhead',
      'volume',
      'key',
      'correction',
      'rounding',
    ])
  })

  it('have one that did most, up or down, or none', () => {
    expect(mainPart(costParts(parts))).toEqual({ name: 'volume', ore: -9 })
    expect(mainPart([{ name: 'key', ore: 0 }])).toBeUndefined()
  })

  it('are those of cost or of what is invoiced', () => {
    const of = {
      cost: { beforeOre: 10, afterOre: 7, changeOre: -3, parts },
      invoiced: { beforeOre: 1, afterOre: 3, changeOre: 2, parts: invoiced },
    }
    expect(partsOf(of, false).changeOre).toBe(-3)
    expect(partsOf(of, true).parts).toHaveLength(3)
  })
})
