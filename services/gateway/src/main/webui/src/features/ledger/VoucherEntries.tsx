import { Table } from '@digdir/designsystemet-react'
import type { Voucher } from '@/shared/api/types'
import { formatOreBare, sumOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useLedgerTexts } from './texts'

/** The voucher's rows. Those that are not the reader's to see are one row, so that the sum is 0, as a voucher's must be. */
export function VoucherEntries({ voucher }: { voucher: Voucher }) {
  const t = useLedgerTexts()
  const quantities = voucher.entries.some((entry) => entry.quantity != null)
  const beforeAmount = quantities ? 6 : 5
  const amounts = [...voucher.entries.map((entry) => entry.amountOre), voucher.otherRowsOre]
  return (
    <TableRegion name={t('entries.caption')}>
      <Table className="figures" data-text-columns="5">
        <caption>{t('entries.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('costCentre')}</th>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('text')}</th>
            {quantities && <th scope="col">{t('quantity')}</th>}
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {voucher.entries.map((entry) => (
            <tr key={entry.row}>
              <th scope="row">{entry.row}</th>
              <td>
                {entry.account} {entry.accountName}
              </td>
              <td>{named(entry.costCentre, entry.costCentreName)}</td>
              <td>{named(entry.project, entry.projectName)}</td>
              <td>{entry.text ?? '–'}</td>
              {quantities && <td>{entry.quantity == null ? '–' : formatNumber(entry.quantity, 2)}</td>}
              <td>{formatOreBare(entry.amountOre)}</td>
            </tr>
          ))}
          {voucher.otherRowCount > 0 && (
            <tr>
              <th scope="row" colSpan={beforeAmount}>
                {t('entries.others', { count: voucher.otherRowCount })}
              </th>
              <td>{formatOreBare(voucher.otherRowsOre)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={beforeAmount}>
              {t('sum')}
            </th>
            <td>{formatOreBare(sumOre(amounts))}</td>
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}

function named(code: string | null | undefined, name: string | null | undefined): string {
  return code ? [code, name].filter(Boolean).join(' ') : '–'
}
