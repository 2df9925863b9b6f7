import { Heading, Table } from '@digdir/designsystemet-react'
import type { Explanation } from '@/shared/api/types'
import { formatOreBare, sumOre } from '@/shared/format/money'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useStatementTexts } from './texts'

/** The ledger's rows that make up the pool's own costs. */
export function SourcesTable({ explanation }: { explanation: Explanation }) {
  const t = useStatementTexts()
  if (explanation.sources.length === 0) return null
  return (
    <section aria-labelledby="sources-heading">
      <Heading level={2} data-size="xs" id="sources-heading">
        {t('sources.heading')}
      </Heading>
      <TableRegion name={t('sources.caption')}>
        <Table className="figures figures-narrow" data-text-columns="3">
          <caption>{t('sources.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('costCentre')}</th>
              <th scope="col">{t('project')}</th>
              <th scope="col">{t('amount')}</th>
            </tr>
          </thead>
          <tbody>
            {explanation.sources.map((row) => (
              <tr key={[row.account, row.costCentre, row.project].join('|')}>
                <th scope="row">
                  {row.account} {row.accountName}
                </th>
                <td>{row.costCentre ?? '–'}</td>
                <td>{row.project ?? '–'}</td>
                <td>{formatOreBare(row.amountOre)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('sum')}
              </th>
              <td>{formatOreBare(sumOre(explanation.sources.map((row) => row.amountOre)))}</td>
            </tr>
          </tfoot>
        </Table>
      </TableRegion>
    </section>
  )
}
