import { expect, test } from 'vitest'
import { parseSeries } from './series'

test('a year and its index on each line, however they are parted', () => {
  expect(parseSeries('2019;100\n2020\t101,9\r\n\n2021 105.25').values).toEqual([
    { year: 2019, value: 100 },
    { year: 2020, value: 101.9 },
    { year: 2021, value: 105.25 },
  ])
})

test('the first line that cannot be read is named', () => {
  for (const faulty of ['2020;', '2020;0', 'x;1', '20201;1', '2020;1;2'])
    expect(parseSeries(`2019;100\n${faulty}`).faultyLine).toBe(2)
})
