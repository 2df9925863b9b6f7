import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, today } from './date'
import { formatOre, formatOreBare, formatSignedOre, parseKronor, sumOre } from './money'
import {
  formatBytes,
  formatDecimals,
  formatNumber,
  formatPercent,
  formatShare,
  formatSignedPercent,
  percentOf,
} from './number'

const NB = '\u00a0'

describe('money', () => {
  it('is kronor with two decimals, no-break spaces and kr', () => {
    expect(formatOre(123_456_750)).toBe(`1${NB}234${NB}567,50${NB}kr`)
    expect(formatOre(0)).toBe(`0,00${NB}kr`)
    expect(formatOre(5)).toBe(`0,05${NB}kr`)
  })

  it('has a true minus', () => {
    expect(formatOreBare(-150)).toBe('\u22121,50')
    expect(formatOreBare(-5)).toBe('\u22120,05')
  })

  it('is exact where a floating point number of kronor would not be', () => {
    expect(formatOreBare(900_719_925_474_099)).toBe(`9${NB}007${NB}199${NB}254${NB}740,99`)
  })

  it('says which way a change goes', () => {
    expect(formatSignedOre(100)).toBe(`+1,00${NB}kr`)
    expect(formatSignedOre(-100)).toBe(`\u22121,00${NB}kr`)
    expect(formatSignedOre(0)).toBe(`0,00${NB}kr`)
  })

  it('is read as people type it', () => {
    expect(parseKronor('1 234,50')).toBe(123_450)
    expect(parseKronor(`1${NB}234,5 kr`)).toBe(123_450)
    expect(parseKronor('−7')).toBe(-700)
    expect(parseKronor('0.05')).toBe(5)
    expect(parseKronor('1,005')).toBeUndefined()
    expect(parseKronor('tolv')).toBeUndefined()
    expect(parseKronor('')).toBeUndefined()
    expect(parseKronor('99999999999999999999')).toBeUndefined()
  })

  it('reads back what it wrote', () => {
    for (const ore of [0, 1, -1, 99, 100, 123_456_789, -98_765])
      expect(parseKronor(formatOreBare(ore))).toBe(ore)
  })

  it('adds up', () => {
    expect(sumOre([1, 2, -3, 10])).toBe(10)
    expect(sumOre([])).toBe(0)
  })
})

describe('numbers', () => {
  it('group by three and use a comma', () => {
    expect(formatNumber(40402)).toBe(`40${NB}402`)
    expect(formatNumber(1234.5, 2)).toBe(`1${NB}234,5`)
    expect(formatNumber(999)).toBe('999')
  })

  it('never show minus zero', () => {
    expect(formatNumber(-0.001, 2)).toBe('0')
  })

  it('are percent with one decimal', () => {
    expect(formatPercent(12.34)).toBe(`12,3${NB}%`)
    expect(formatPercent(100)).toBe(`100,0${NB}%`)
    expect(formatSignedPercent(0.04)).toBe(`0,0${NB}%`)
    expect(formatSignedPercent(4.06)).toBe(`+4,1${NB}%`)
    expect(formatSignedPercent(-4.06)).toBe(`\u22124,1${NB}%`)
  })

  it('are exact decimals, never rounded', () => {
    expect(formatDecimals('124999999.714286')).toBe(`124${NB}999${NB}999,714286`)
    expect(formatDecimals('-12')).toBe('\u221212')
  })

  it('show a small share as more than nothing', () => {
    expect(formatShare(0.03)).toBe(`0,03${NB}%`)
    expect(formatShare(0)).toBe(`0,0${NB}%`)
    expect(formatShare(40.6)).toBe(`40,6${NB}%`)
  })

  it('are 0 % of nothing', () => {
    expect(percentOf(5, 0)).toBe(0)
  })

  it('are bytes', () => {
    expect(formatBytes(12)).toBe(`12${NB}B`)
    expect(formatBytes(1_250_000)).toBe(`1,3${NB}MB`)
  })
})

describe('dates', () => {
  it('are ISO, in Swedish time', () => {
    expect(formatDate('2026-03-05')).toBe('2026-03-05')
    expect(formatDate('2026-03-05T23:30:00Z')).toBe('2026-03-06')
    expect(formatDateTime('2026-07-01T12:03:00Z')).toBe(`2026-07-01${NB}14.03`)
  })

  it('of today are of the day in Sweden', () => {
    expect(today(new Date('2026-03-05T22:59:00Z'))).toBe('2026-03-05')
    expect(today(new Date('2026-03-05T23:00:00Z'))).toBe('2026-03-06')
  })
})
