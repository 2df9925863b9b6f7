import { expect, it } from 'vitest'
import { priceAt } from './prices'

const prices = [
  { validFrom: '2026-01-01', priceOre: 2 },
  { validFrom: '2025-01-01', priceOre: 1 },
  { validFrom: '2027-01-01', priceOre: 3 },
]

it('is the latest price that has begun', () => {
  expect(priceAt(prices, '2025-12-31')?.priceOre).toBe(1)
  expect(priceAt(prices, '2026-01-01')?.priceOre).toBe(2)
})

it('is none before the first', () => {
  expect(priceAt(prices, '2024-12-31')).toBeUndefined()
})
