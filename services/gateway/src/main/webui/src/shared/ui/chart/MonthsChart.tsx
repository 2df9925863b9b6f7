import { Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { formatOre, formatOreBare, sumOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { formatMonthShort, formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '../TableRegion'
import { useUiTexts } from '../texts'
import { ChartFigure, Lines } from './ChartFigure'

interface MonthsChartProps {
  months: readonly { month: string; amountOre: number }[]
  name: string
  caption: string
}

const inThousands = (kronor: number) => formatNumber(kronor / 1000)

/** Amounts month by month: a line, what it says, and its table. */
export function MonthsChart({ months, name, caption }: MonthsChartProps) {
  const t = useUiTexts()
  const language = useLanguage()
  const points = useMemo(
    () =>
      months.map(({ month, amountOre }) => ({
        name: formatMonthShort(month, language),
        value: amountOre / 100,
      })),
    [months, language],
  )
  const ordered = [...months].sort((a, b) => a.amountOre - b.amountOre)
  const [lowest] = ordered
  const highest = ordered.at(-1)
  if (!lowest || !highest) return null
  const sentence = t('months.sentence', {
    name,
    highest: formatPeriod(highest.month, language),
    highestAmount: formatOre(highest.amountOre),
    lowest: formatPeriod(lowest.month, language),
    lowestAmount: formatOre(lowest.amountOre),
  })
  return (
    <ChartFigure
      sentence={sentence}
      table={
        <TableRegion name={caption}>
          <Table className="figures figures-narrow">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('months.month')}</th>
                <th scope="col">{t('months.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, amountOre }) => (
                <tr key={month}>
                  <th scope="row">{formatPeriod(month, language)}</th>
                  <td>{formatOreBare(amountOre)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('months.total')}</th>
                <td>{formatOreBare(sumOre(months.map(({ amountOre }) => amountOre)))}</td>
              </tr>
            </tfoot>
          </Table>
        </TableRegion>
      }
    >
      <p className="axis-name">{t('months.axis')}</p>
      <Lines points={points} name={name} formatAxis={inThousands} sentence={sentence} />
    </ChartFigure>
  )
}
