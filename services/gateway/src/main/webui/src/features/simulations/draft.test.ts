import { describe, expect, it } from 'vitest'
import type { AllocationKey } from '@/shared/api/types'
import { draftFaults, fieldIds, priceFaults, requestOf, startOf, type Draft } from './draft'

const t = ((key: string) => key) as Parameters<typeof draftFaults>[1]
const draft = (part: Partial<Draft>): Draft => ({
  name: 'Prov',
  reason: 'Att pröva',
  period: '2025',
  keys: [],
  joins: [],
  leaves: [],
  prices: [],
  ...part,
})
const fixed = (weights: Record<string, string>) => ({
  keyCode: 'gemensamt',
  basis: 'fixed' as const,
  serviceCode: '',
  weights,
})

describe('a simulation that is being written', () => {
  it('needs a name and a reason', () => {
    expect(draftFaults(draft({ name: ' ', reason: '' }), t).map(({ field }) => field)).toEqual([
      'name',
      'reason',
    ])
  })

  it('may suppose nothing', () => {
    expect(draftFaults(draft({}), t)).toEqual([])
    expect(requestOf(draft({})).changes).toEqual({ keys: [], joins: [], leaves: [] })
  })

  it('needs some weight in a fixed key, and numbers only', () => {
    expect(draftFaults(draft({ keys: [fixed({ '1494': '0' })] }), t)[0]?.field).toBe('weights-gemensamt')
    expect(draftFaults(draft({ keys: [fixed({ '1494': 'hälften' })] }), t)[0]?.field).toBe(
      'weight-gemensamt-1494',
    )
  })

  it('sends no weight of who leaves', () => {
    const sent = requestOf(draft({ keys: [fixed({ '1494': '2,5', '1495': '1' })], leaves: ['1495'] }))
    expect(sent.changes.keys?.[0]?.shares).toEqual([{ municipality: '1494', weight: 2.5 }])
  })

  it('needs a code, a name and inhabitants of who joins', () => {
    const joins = [{ municipality: '14', name: '', inhabitants: '0', weights: {}, quantities: {} }]
    expect(draftFaults(draft({ joins }), t).map(({ field }) => field)).toEqual([
      'code-0',
      'member-0',
      'inhabitants-0',
    ])
  })

  it('finds the field that the service names', () => {
    const ids = fieldIds(draft({ keys: [fixed({ '1494': '2', '1495': '1' })] }))
    expect(ids['changes.keys[0].shares[1].municipality']).toBe('weight-gemensamt-1495')
  })
})

it('begins a key by the version in force on the last day', () => {
  const key = {
    code: 'gemensamt',
    versions: [
      { validFrom: '2020-01-01', basis: 'population' },
      { validFrom: '2024-01-01', basis: 'fixed', shares: [{ municipality: '1494', weight: 7.5 }] },
      { validFrom: '2026-01-01', basis: 'population' },
    ],
  } as unknown as AllocationKey
  expect(startOf(key, '2025-12-31')).toMatchObject({ basis: 'fixed', weights: { '1494': '7,5' } })
})

describe('a price that is tried', () => {
  it('says what a service would cost, by the rules of the price list', () => {
    const price = {
      serviceCode: 'lagring',
      model: 'unit' as const,
      kronor: '12,50',
      tiers: [],
      parameters: [],
    }
    expect(requestOf(draft({ prices: [price] })).changes.prices).toEqual([
      { serviceCode: 'lagring', model: 'unit', priceOre: 1250, tiers: [], parameters: [] },
    ])
    const ofPrice = ((key: string) => key) as Parameters<typeof priceFaults>[1]
    expect(priceFaults(draft({ prices: [{ ...price, kronor: 'tio' }] }), ofPrice)[0]?.field).toBe(
      'lagring-kronor',
    )
  })
})
