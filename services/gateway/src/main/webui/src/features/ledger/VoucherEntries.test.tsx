import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Voucher } from '@/shared/api/types'
import { VoucherEntries } from './VoucherEntries'

const voucher: Voucher = {
  id: '01980d2e-7c4b-7a51-9d1f-0c5a4f1e2b3e',
  series: 'A',
  number: '17',
  date: '2026-03-15',
  text: 'Städning mars',
  fiscalYear: '2026',
  entryCount: 3,
  entries: [
    { row: 1, account: '4600', accountName: 'Köp av tjänst', amountOre: 125_050, date: '2026-03-15' },
  ],
  otherRowCount: 2,
  otherRowsOre: -125_050,
}

function lastRows(shown: Voucher) {
  render(<VoucherEntries voucher={shown} />)
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(2)
  return rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))
}

describe("a voucher's rows", () => {
  it('that are not the reader’s to see are one row, and the sum is still zero', () => {
    expect(lastRows(voucher)).toEqual([
      ['2 andra rader, som kommunen inte har del i', '−1\u00a0250,50'],
      ['Summa', '0,00'],
    ])
  })

  it('have no such row where all are shown', () => {
    expect(lastRows({ ...voucher, otherRowCount: 0, otherRowsOre: 0 })).toEqual([['Summa', '1\u00a0250,50']])
  })
})
