import { Table } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import type { UserImport } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { StateTag } from './StateTag'
import { useImportTexts } from './texts'

export function ImportsTable({ imports }: { imports: readonly UserImport[] }) {
  const t = useImportTexts()
  const { realm = '' } = useParams({ strict: false })
  return (
    <TableRegion name={t('earlier.caption')}>
      <Table data-first-column="sticky" hover>
        <caption>{t('earlier.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('created')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col" className="number">
              {t('rows')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/$realm/anvandare/inlasning/$importId" params={{ realm, importId: each.id }}>
                  {each.fileName}
                </Link>
              </th>
              <td className="nowrap">{formatDateTime(each.createdAt)}</td>
              <td>{each.createdBy}</td>
              <td className="number">{formatNumber(each.rowCount)}</td>
              <td>
                <StateTag state={each.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
