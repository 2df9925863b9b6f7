import { Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { formatOreBare } from '@/shared/format/money'
import { formatMonthShort } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { CorrectionOf } from './CorrectionOf'
import { undistributedQuery } from './queries'
import { useAllocationTexts } from './texts'

/** Costs in a pool whose key had nobody to give them to: visible, never lost. */
export function Undistributed({ runId }: { runId: string }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const query = useQuery(undistributedQuery(runId))
  return (
    <section aria-labelledby="undistributed-heading">
      <Heading level={2} data-size="xs" id="undistributed-heading">
        {t('undistributed')}
      </Heading>
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('undistributed.none')} />
          ) : (
            <TableRegion name={t('undistributed.caption')}>
              <Table className="figures lines-table">
                <caption>{t('undistributed.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('month')}</th>
                    <th scope="col">{t('pool')}</th>
                    <th scope="col">{t('reason')}</th>
                    <th scope="col">{t('amount')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.month + (row.originMonth ?? '') + row.poolCode}>
                      <th scope="row">
                        {formatMonthShort(row.month, language)}
                        <CorrectionOf month={row.originMonth} />
                      </th>
                      <td>{nameIn(language, row)}</td>
                      <td>{row.reason}</td>
                      <td>{formatOreBare(row.amountOre)}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </TableRegion>
          )
        }
      </Loaded>
    </section>
  )
}
