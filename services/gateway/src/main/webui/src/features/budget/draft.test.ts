import { expect, test } from 'vitest'
import { draftOf, faultsOf, requestOf } from './draft'

const row = (serviceCode: string, months: number[]) => ({
  municipality: '1494',
  serviceCode,
  months,
  amountOre: months.reduce((sum, ore) => sum + ore, 0),
})
const even = [101, 101, 101, 101, 101, 100, 100, 100, 100, 100, 100, 100]

test('a year spread evenly opens as a year, others by month', () => {
  expect(draftOf(row('a', even)).spread).toBe('even')
  expect(draftOf(row('a', even)).year).toBe('12,05')
  expect(draftOf(row('a', even.with(3, 500))).spread).toBe('months')
})

test('the other rows are sent as they are, and the opened one as it was typed', () => {
  const rows = [row('a', even), row('b', even)]
  const draft = { ...draftOf(rows[1]), year: '24,00' }
  expect(requestOf('1494', rows, 'b', draft).rows).toEqual([
    { municipality: '1494', serviceCode: 'a', months: even },
    { municipality: '1494', serviceCode: 'b', amountOre: 2400 },
  ])
  expect(requestOf('1494', rows, 'b', undefined).rows.map((each) => each.serviceCode)).toEqual(['a'])
})

test('what is no amount, or less than zero, is told by its own field', () => {
  const t = (key: string) => key
  const draft = { ...draftOf(undefined, 'a'), spread: 'months' as const }
  draft.months = draft.months.with(0, 'x').with(11, '-1')
  expect(faultsOf(draft, t).map(({ field }) => field)).toEqual(['month-01', 'month-12'])
})
