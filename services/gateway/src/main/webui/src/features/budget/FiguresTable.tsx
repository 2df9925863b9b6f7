import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { BudgetFigures } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useBudgetTexts } from './texts'

interface FiguresTableProps {
  kind: 'members' | 'services'
  caption: string
  rows: readonly { code: string; name: string; figures: BudgetFigures }[]
  total: BudgetFigures
}

export function FiguresTable({ kind, caption, rows, total }: FiguresTableProps) {
  const t = useBudgetTexts()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={caption}>
      <Table className="figures grouped" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <colgroup span={1} />
        <colgroup span={2} />
        <colgroup span={3} />
        <colgroup span={3} />
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t(`${kind}.one`)}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('group.period')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {t('group.toDate')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {t('group.year')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('budget')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('budget')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('column.deviation')}</th>
            <th scope="col">{t('budget')}</th>
            <th scope="col">{t('forecast')}</th>
            <th scope="col">{t('column.deviation')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, figures }) => (
            <tr key={code}>
              <th scope="row">
                {kind === 'members' ? (
                  <Link
                    to="/$realm/budget"
                    params={{ realm }}
                    search={(before) => ({ ...before, kommun: code })}
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </th>
              <Cells figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <Cells figures={total} />
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}

function Cells({ figures }: { figures: BudgetFigures }) {
  return (
    <>
      <td>{formatOreBare(figures.budgetOre)}</td>
      <td>{formatOreBare(figures.outcomeOre)}</td>
      <td>{formatOreBare(figures.budgetToDateOre)}</td>
      <td>{formatOreBare(figures.outcomeToDateOre)}</td>
      <td>{formatSignedOreBare(figures.deviationOre)}</td>
      <td>{formatOreBare(figures.yearBudgetOre)}</td>
      <td>{figures.forecastOre == null ? '–' : formatOreBare(figures.forecastOre)}</td>
      <td>
        {figures.forecastDeviationOre == null ? '–' : formatSignedOreBare(figures.forecastDeviationOre)}
      </td>
    </>
  )
}
