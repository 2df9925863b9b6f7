import { Table } from '@digdir/designsystemet-react'
import type { Explanation } from '@/shared/api/types'
import { formatOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useStatementTexts } from './texts'

/** What came from overhead pools, step by step, on top of the pool's own costs. */
export function OverheadTable({ explanation }: { explanation: Explanation }) {
  const t = useStatementTexts()
  const language = useLanguage()
  if (explanation.overheadSteps.length === 0) return null
  const { pool } = explanation
  return (
    <TableRegion name={t('overhead.caption')}>
      <Table className="figures figures-narrow">
        <caption>{t('overhead.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overhead.from')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('overhead.direct')}</th>
            <td>{formatOreBare(pool.directOre)}</td>
          </tr>
          {explanation.overheadSteps.map((step) => (
            <tr key={step.fromPoolCode}>
              <th scope="row">{nameIn(language, step)}</th>
              <td>{formatOreBare(step.amountOre)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td>{formatOreBare(pool.totalOre)}</td>
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}
