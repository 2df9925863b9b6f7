import { describe, expect, it } from 'vitest'
import type { CostPool, MappingRule } from '@/shared/api/types'
import { hasEnded, ruleFits } from './rule'

const rule = {
  priority: 20,
  accountFrom: '5010',
  accountTo: '5099',
  costCentre: '210',
  project: '2101',
  poolCode: 'elevdator',
  validFrom: '2020-07-01',
  validTo: '2025-06-30',
} as MappingRule
const pool = { code: 'elevdator', nameSv: 'Datorer åt elever', nameEn: 'Pupil computers' } as CostPool

describe('searching for a rule', () => {
  it.each(['', '5042', '50', '5010–5099', '210', '2101', 'ELEV', 'åt elever', 'pupil 5042', '20'])(
    'finds it by “%s”',
    (typed) => expect(ruleFits(rule, pool, typed)).toBe(true),
  )

  it.each(['6042', '5100', '42', 'surfplatta', 'elev 6042'])('does not find it by “%s”', (typed) =>
    expect(ruleFits(rule, pool, typed)).toBe(false),
  )
})

it('compares an account by as many digits as the rule states', () => {
  const wide = { ...rule, accountFrom: '40', accountTo: '59' }
  expect(['4000', '5999', '6000'].map((account) => ruleFits(wide, pool, account))).toEqual([
    true,
    true,
    false,
  ])
})

it('has ended the day after its last', () => {
  expect(hasEnded(rule, '2025-06-30')).toBe(false)
  expect(hasEnded(rule, '2025-07-01')).toBe(true)
  expect(hasEnded({ validTo: undefined }, '2025-07-01')).toBe(false)
})
