import { describe, expect, it } from 'vitest'
import { parseQuantities } from './customerDraft'
import { draftOf, faultsOf, parseCount, requestOf } from '@/shared/price/priceDraft'

const t = ((key: string) => key) as unknown as Parameters<typeof faultsOf>[1]
const typed = { ...draftOf(), serviceCode: 'lagring', validFrom: '2026-01-01' }

describe('a price as it is typed', () => {
  it('reads counts as people write them', () => {
    expect(parseCount('1 000,5')).toBe(1000.5)
    expect(parseCount('0')).toBe(0)
    for (const wrong of ['', '-1', '1,2345', 'tio']) expect(parseCount(wrong)).toBeUndefined()
  })

  it('sends only what its model goes by', () => {
    const tiers = [
      { above: '0', kronor: '10' },
      { above: '100', kronor: '8,50' },
    ]
    expect(requestOf({ ...typed, model: 'tiered', kronor: '99', tiers })).toEqual({
      serviceCode: 'lagring',
      validFrom: '2026-01-01',
      model: 'tiered',
      tiers: [
        { above: 0, priceOre: 1000 },
        { above: 100, priceOre: 850 },
      ],
      parameters: [],
    })
    expect(requestOf({ ...typed, model: 'fixed', kronor: '99', tiers })).toMatchObject({
      priceOre: 9900,
      tiers: [],
    })
  })

  it('names each field that is to be mended', () => {
    expect(faultsOf({ ...typed, model: 'tiered' }, t).map((fault) => fault.field)).toEqual([
      'tier-0-kronor',
      'tier-1-above',
      'tier-1-kronor',
    ])
    expect(faultsOf({ ...typed, serviceCode: '', kronor: '-5' }, t).map((fault) => fault.field)).toEqual([
      'serviceCode',
      'kronor',
    ])
  })
})

describe("a system's values", () => {
  it('are one a line', () => {
    expect(parseQuantities('lagring = 500\n\nanrop=1,5')).toEqual([
      { code: 'lagring', quantity: 500 },
      { code: 'anrop', quantity: 1.5 },
    ])
    expect(parseQuantities('lagring')).toBeUndefined()
  })
})
