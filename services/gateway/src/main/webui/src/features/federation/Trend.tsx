import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { CostTrend } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { formatMonthShort, formatPeriod, kindOf, shift } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { ChartFigure, SeriesLines } from '@/shared/ui/chart/ChartFigure'
import type { Series } from '@/shared/ui/chart/SeriesChart'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { trendQuery } from './queries'
import { useFederationTexts } from './texts'
import { comparison, followed, sumOf, type Followed } from './followed'
import { ServicesTrendTable, TrendTable } from './TrendTables'

const COUNTS = { month: [6, 12, 24, 36], quarter: [4, 8, 12], year: [3, 5, 10] } as const
const USUAL = { month: 12, quarter: 8, year: 5 } as const

/** The services' cost over a span that ends with the period, each point against the year before. */
export function Trend({ period }: { period: string }) {
  const t = useFederationTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/$realm/forbundsrapport' })
  const kind = kindOf(period)
  const count = search.antal ?? USUAL[kind]
  const query = useQuery(trendQuery(shift(period, 1 - count), period))
  const language = useLanguage()
  const choose = (next: Record<string, string | number | undefined>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), resetScroll: false })

  return (
    <Loaded query={query} rows={12}>
      {(trend) => (
        <>
          <div className="field-row filters">
            <SelectField
              id="span"
              label={t('trend.span')}
              value={String(count)}
              onChange={(value) => choose({ antal: Number(value) })}
              choices={[...new Set([...COUNTS[kind], count])]
                .sort((one, other) => one - other)
                .map((each) => ({ value: String(each), label: t(`trend.${kind}s`, { count: each }) }))}
            />
            <SelectField
              id="service"
              label={t('service')}
              value={search.tjanst ?? ''}
              onChange={(value) => choose({ tjanst: value || undefined })}
              choices={[
                { value: '', label: t('service.all') },
                ...trend.services.map((service) => ({
                  value: service.serviceCode,
                  label: nameIn(language, service),
                })),
              ]}
            />
          </div>
          {trend.points.every(({ state }) => state === 'missing') ? (
            <EmptyState title={t('trend.empty')}>{t('empty.text')}</EmptyState>
          ) : (
            <TrendFigure trend={trend} serviceCode={search.tjanst} />
          )}
        </>
      )}
    </Loaded>
  )
}

const inThousands = (kronor: number) => formatNumber(kronor / 1000)
const kronor = (ore: number | undefined) => (ore === undefined ? null : ore / 100)

function TrendFigure({ trend, serviceCode }: { trend: CostTrend; serviceCode: string | undefined }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const service = trend.services.find((each) => each.serviceCode === serviceCode)
  const name = service ? nameIn(language, service) : t('service.all')
  const points = useMemo(() => followed(trend, serviceCode), [trend, serviceCode])
  const names = useMemo(
    () =>
      points.map(({ period }) =>
        kindOf(period) === 'month' ? formatMonthShort(period, language) : formatPeriod(period, language),
      ),
    [points, language],
  )
  const series = useMemo<Series[]>(
    () => [
      { name: t('trend.before'), look: 'light', values: points.map(({ before }) => kronor(before)) },
      { name: t('trend.now'), look: 'solid', values: points.map(({ now }) => kronor(now)) },
    ],
    [points, t],
  )
  const sentence = useSentence(points, name, trend)
  return (
    <>
      <section aria-labelledby="trend-heading">
        <Heading level={2} data-size="xs" id="trend-heading">
          {t('trend.heading', { name })}
        </Heading>
        <ChartFigure
          sentence={sentence}
          table={<TrendTable points={points} caption={t('trend.caption', { name })} />}
        >
          <p className="axis-name">{t('trend.axis')}</p>
          <SeriesLines names={names} series={series} formatAxis={inThousands} sentence={sentence} />
        </ChartFigure>
      </section>
      <ServicesTrendTable trend={trend} />
    </>
  )
}

/** What the span came to, and against the year before only where both years have figures. */
function useSentence(points: readonly Followed[], name: string, trend: CostTrend): string {
  const t = useFederationTexts()
  const language = useLanguage()
  const compared = comparison(points)
  const words = {
    name,
    from: formatPeriod(trend.from, language),
    to: formatPeriod(trend.to, language),
    amount: formatOre(sumOf(points, 'now')),
  }
  return compared
    ? t('trend.sentence.compared', { ...words, change: formatSignedOre(compared.change) })
    : t('trend.sentence', words)
}
