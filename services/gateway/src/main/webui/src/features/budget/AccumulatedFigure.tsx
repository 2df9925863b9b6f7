import { Heading, Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import type { BudgetOutcome } from '@/shared/api/types'
import { formatOre, formatOreBare } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { formatMonthShort, formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { ChartFigure, SeriesLines } from '@/shared/ui/chart/ChartFigure'
import type { Series } from '@/shared/ui/chart/SeriesChart'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useBudgetTexts } from './texts'

type Month = BudgetOutcome['months'][number]

const inThousands = (kronor: number) => formatNumber(kronor / 1000)
const kronor = (ore: number | null | undefined) => (ore == null ? null : ore / 100)
const shown = (ore: number | null | undefined) => (ore == null ? '–' : formatOreBare(ore))

/** The year since January: budget, outcome and forecast, as lines and as a table. */
export function AccumulatedFigure({ outcome }: { outcome: BudgetOutcome }) {
  const t = useBudgetTexts()
  const language = useLanguage()
  const { months, year, total, budget } = outcome
  const names = useMemo(
    () => months.map(({ month }) => formatMonthShort(month, language)),
    [months, language],
  )
  const series = useMemo(() => lines(months, budget != null, t), [months, budget, t])
  const sentence = t(total.forecastOre == null ? 'sentence' : 'sentence.forecast', {
    year,
    outcome: formatOre(total.outcomeToDateOre),
    budget: formatOre(total.yearBudgetOre),
    forecast: formatOre(total.forecastOre ?? 0),
  })
  return (
    <section aria-labelledby="year-heading">
      <Heading level={2} data-size="xs" id="year-heading">
        {t('year.heading', { year })}
      </Heading>
      <ChartFigure
        sentence={sentence}
        table={<MonthsTable months={months} caption={t('year.caption', { year })} />}
      >
        <p className="axis-name">{t('axis')}</p>
        <SeriesLines names={names} series={series} formatAxis={inThousands} sentence={sentence} />
      </ChartFigure>
    </section>
  )
}

function lines(months: readonly Month[], budgeted: boolean, t: ReturnType<typeof useBudgetTexts>): Series[] {
  const all: Series[] = [
    {
      name: t('forecast'),
      look: 'dashed',
      values: months.map((month, index) =>
        month.accumulatedOutcomeOre != null && months[index + 1]?.accumulatedOutcomeOre != null
          ? null
          : kronor(month.accumulatedForecastOre),
      ),
    },
    { name: t('outcome'), look: 'solid', values: months.map((month) => kronor(month.accumulatedOutcomeOre)) },
  ]
  if (budgeted)
    all.push({
      name: t('budget'),
      look: 'light',
      values: months.map((month) => kronor(month.accumulatedBudgetOre)),
    })
  return all
}

function MonthsTable({ months, caption }: { months: readonly Month[]; caption: string }) {
  const t = useBudgetTexts()
  const language = useLanguage()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('budget.kr')}</th>
            <th scope="col">{t('outcome.kr')}</th>
            <th scope="col">{t('forecast.kr')}</th>
            <th scope="col">{t('budget.sum')}</th>
            <th scope="col">{t('outcome.sum')}</th>
            <th scope="col">{t('forecast.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{formatPeriod(month.month, language)}</th>
              <td>{formatOreBare(month.budgetOre)}</td>
              <td>{shown(month.outcomeOre)}</td>
              <td>{shown(month.forecastOre)}</td>
              <td>{formatOreBare(month.accumulatedBudgetOre)}</td>
              <td>{shown(month.accumulatedOutcomeOre)}</td>
              <td>{shown(month.accumulatedForecastOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
