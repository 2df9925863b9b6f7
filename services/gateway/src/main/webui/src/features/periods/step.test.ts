import { expect, it } from 'vitest'
import type { AccountingPeriod } from '@/shared/api/types'
import { canSendBack, nextOf, type State } from './step'

const months = (...states: State[]) =>
  ({ months: states.map((state, index) => ({ month: `2026-0${index + 1}`, state })) }) as AccountingPeriod

it('goes one step at a time, and nowhere from closed', () => {
  expect((['draft', 'reviewed', 'approved', 'closed'] as const).map(nextOf)).toEqual([
    'reviewed',
    'approved',
    'closed',
    undefined,
  ])
})

it('can be sent back while a month is reviewed or approved', () => {
  expect(canSendBack(months('closed', 'reviewed'))).toBe(true)
  expect(canSendBack(months('approved'))).toBe(true)
  expect(canSendBack(months('closed', 'draft'))).toBe(false)
})
