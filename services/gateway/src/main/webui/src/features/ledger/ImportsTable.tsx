import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { LedgerImport } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { StateTag } from './StateTag'
import { useLedgerTexts } from './texts'

export function ImportsTable({ imports }: { imports: readonly LedgerImport[] }) {
  const t = useLedgerTexts()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('imports.caption')}>
      <Table className="figures" data-text-columns="3" hover>
        <caption>{t('imports.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('createdAt')}</th>
            <th scope="col">{t('newVouchers')}</th>
            <th scope="col">{t('vouchers')}</th>
            <th scope="col">{t('warnings')}</th>
            <th scope="col">{t('errors')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/$realm/huvudbok/$importId" params={{ realm, importId: each.id }}>
                  {each.fileName}
                </Link>
              </th>
              <td>
                <StateTag state={each.state} />
              </td>
              <td>{formatDateTime(each.createdAt)}</td>
              <td>{formatNumber(each.newVoucherCount)}</td>
              <td>{formatNumber(each.voucherCount)}</td>
              <td>{formatNumber(each.warningCount)}</td>
              <td>{formatNumber(each.errorCount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
