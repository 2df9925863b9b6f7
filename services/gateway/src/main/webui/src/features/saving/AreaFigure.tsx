import { Heading } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import type { AreaSavings } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { History } from '@/shared/history/History'
import { ChartFigure, SeriesLines } from '@/shared/ui/chart/ChartFigure'
import type { Series } from '@/shared/ui/chart/SeriesChart'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Facts } from '@/shared/ui/Facts'
import { BaselineRemoval } from './BaselineRemoval'
import { useSavingTexts } from './texts'
import { YearsTable } from './YearsTable'

const inMillions = (kronor: number) => formatNumber(kronor / 1_000_000, 1)
const kronor = (ore: number | null | undefined) => (ore == null ? null : ore / 100)

/** One area: what it would have cost, what it did cost, and the difference year by year. */
export function AreaFigure({ area, code }: { area: AreaSavings; code: string }) {
  const t = useSavingTexts()
  const language = useLanguage()
  const { baseline, years, areaCode } = area
  const name = nameIn(language, area)
  const names = useMemo(() => years.map(({ year }) => String(year)), [years])
  const series = useMemo<Series[]>(
    () => [
      { name: t('actual'), look: 'solid', values: years.map((year) => kronor(year.actualOre)) },
      { name: t('baseline'), look: 'light', values: years.map((year) => kronor(year.baselineOre)) },
    ],
    [years, t],
  )
  const sentence = t('sentence', {
    name,
    from: baseline.firstYear,
    nominal: formatOre(area.accumulatedNominalOre),
    real: formatOre(area.accumulatedRealOre),
    base: baseline.baseYear,
  })
  return (
    <section aria-labelledby={`area-${areaCode}`}>
      <Heading level={2} data-size="xs" id={`area-${areaCode}`}>
        {name}
      </Heading>
      <Facts
        facts={[
          { label: t('accumulated.nominal'), value: formatSignedOre(area.accumulatedNominalOre) },
          {
            label: t('accumulated.real'),
            value: formatSignedOre(area.accumulatedRealOre),
            note: t('pricesOf', { year: baseline.baseYear }),
          },
          {
            label: t('baseline.of', { year: baseline.baseYear }),
            value: formatOre(baseline.amountOre),
            note: `${baseline.source}, ${formatDate(baseline.sourceDate)}`,
          },
        ]}
      />
      {years.length === 0 ? (
        <EmptyState title={t('years.none')} />
      ) : (
        <ChartFigure sentence={sentence} table={<YearsTable area={area} name={name} />}>
          <p className="axis-name">{t('axis')}</p>
          <SeriesLines names={names} series={series} formatAxis={inMillions} sentence={sentence} />
        </ChartFigure>
      )}
      <Why area={area} />
      <BaselineRemoval code={code} baseline={baseline} name={name} />
      <History recordType="baseline" recordId={baseline.id} of={name} />
    </section>
  )
}

/** The formulas, and each year's own numbers put into them. */
function Why({ area }: { area: AreaSavings }) {
  const t = useSavingTexts()
  const { baseline, years } = area
  return (
    <details className="fold">
      <summary>{t('why')}</summary>
      <p>{t('why.nominal')}</p>
      <p>{t('why.real')}</p>
      <p>{t('why.inhabitant')}</p>
      <p>{t('why.edition')}</p>
      <ul>
        {years.map((year) =>
          year.baseIndex == null || year.yearIndex == null ? (
            <li key={year.year}>
              {t(`why.${year.state as 'no-index' | 'no-edition'}`, { year: year.year })}
            </li>
          ) : (
            <li key={year.year}>
              {t(year.closed ? 'why.closed' : 'why.open', {
                year: year.year,
                amount: formatOre(baseline.amountOre),
                now: formatNumber(year.yearIndex, 4),
                base: formatNumber(year.baseIndex, 4),
                months: year.months,
                actual: formatOre(year.actualOre),
                nominal: formatOre(year.nominalOre ?? 0),
                index: baseline.indexKind.toUpperCase(),
                edition: year.editionId ? formatDate(year.publishedOn) : '–',
              })}
            </li>
          ),
        )}
      </ul>
    </details>
  )
}
