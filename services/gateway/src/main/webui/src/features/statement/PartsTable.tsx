import { Button, Table } from '@digdir/designsystemet-react'
import { formatOreBare, formatSignedOreBare, sumOre } from '@/shared/format/money'
import { formatShare, percentOf } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { LinesLink } from './links'
import type { PartRow } from './rows'
import { useStatementTexts } from './texts'

interface PartsTableProps {
  kind: 'services' | 'departments'
  rows: readonly PartRow[]
  period: string
  totalOre: number
  onShowAll: () => void
}

export function PartsTable({ kind, rows, period, totalOre, onShowAll }: PartsTableProps) {
  const t = useStatementTexts()
  const compared = rows.some((row) => row.previousOre !== undefined)
  const caption = t(`${kind}.caption`)
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`${kind}.one`)}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('share')}</th>
            {compared && <th scope="col">{t('previousAmount')}</th>}
            {compared && <th scope="col">{t('changeKr')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code ?? row.name} id={row.code && `${kind}-${row.code}`}>
              <th scope="row">
                {row.code ? (
                  <LinesLink
                    period={period}
                    {...{ [kind === 'services' ? 'tjanst' : 'forvaltning']: row.code }}
                  >
                    {row.name}
                  </LinesLink>
                ) : (
                  <Button variant="tertiary" className="row-button" onClick={onShowAll}>
                    {row.name}
                  </Button>
                )}
              </th>
              <td>{formatOreBare(row.amountOre)}</td>
              <td>{formatShare(percentOf(row.amountOre, totalOre))}</td>
              {compared && <td>{row.previousOre === undefined ? '–' : formatOreBare(row.previousOre)}</td>}
              {compared && (
                <td>
                  {row.previousOre === undefined ? '–' : formatSignedOreBare(row.amountOre - row.previousOre)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td>{formatOreBare(sumOre(rows.map((row) => row.amountOre)))}</td>
            <td>{formatShare(percentOf(sumOre(rows.map((row) => row.amountOre)), totalOre))}</td>
            {compared && <td>{formatOreBare(sumOre(rows.map((row) => row.previousOre ?? 0)))}</td>}
            {compared && (
              <td>
                {formatSignedOreBare(sumOre(rows.map((row) => row.amountOre - (row.previousOre ?? 0))))}
              </td>
            )}
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}
