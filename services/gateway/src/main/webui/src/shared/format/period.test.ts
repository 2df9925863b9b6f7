import { describe, expect, it } from 'vitest'
import {
  as,
  formatMonthShort,
  formatPeriod,
  isPeriod,
  kindOf,
  lastWholeMonth,
  shift,
  siblings,
} from './period'

describe('a period', () => {
  it('is a month, a quarter or a year, and nothing else', () => {
    expect(['2026-03', '2026-Q1', '2026'].map(kindOf)).toEqual(['month', 'quarter', 'year'])
    for (const wrong of ['2026-13', '2026-00', '2026-Q5', '26', '2026-3', '', undefined, 7])
      expect(isPeriod(wrong)).toBe(false)
  })

  it('steps over the turn of the year', () => {
    expect(shift('2026-01', -1)).toBe('2025-12')
    expect(shift('2026-12', 1)).toBe('2027-01')
    expect(shift('2026-Q1', -1)).toBe('2025-Q4')
    expect(shift('2026', 2)).toBe('2028')
    expect(shift('2026-03', -12)).toBe('2025-03')
  })

  it('becomes another kind without leaving its year', () => {
    expect(as('2026-05', 'quarter')).toBe('2026-Q2')
    expect(as('2026-Q2', 'month')).toBe('2026-06')
    expect(as('2026-05', 'year')).toBe('2026')
    expect(as('2026', 'quarter')).toBe('2026-Q4')
    expect(as('2026-05', 'month')).toBe('2026-05')
  })

  it('knows the others of its year', () => {
    expect(siblings('2026-Q3')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(siblings('2026-03')).toHaveLength(12)
  })

  it('is named in both languages', () => {
    expect(formatPeriod('2026-03', 'sv')).toBe('mars 2026')
    expect(formatPeriod('2026-03', 'en')).toBe('March 2026')
    expect(formatPeriod('2026-Q1', 'sv')).toBe('kvartal 1 2026')
    expect(formatPeriod('2026', 'en')).toBe('2026')
    expect(formatMonthShort('2026-10', 'sv')).toBe('okt 2026')
  })

  it('is last month by default', () => {
    expect(lastWholeMonth(new Date(2026, 0, 15))).toBe('2025-12')
  })
})
