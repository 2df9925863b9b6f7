import { lazy, Suspense, type ReactNode } from 'react'
import { useUiTexts } from '../texts'
import type { BarChartProps } from './BarChart'
import type { LineChartProps } from './LineChart'
import type { SeriesChartProps } from './SeriesChart'

const LazyBarChart = lazy(() => import('./BarChart'))
const LazyDifferenceChart = lazy(() => import('./DifferenceChart'))
const LazyLineChart = lazy(() => import('./LineChart'))
const LazySeriesChart = lazy(() => import('./SeriesChart'))

interface ChartFigureProps {
  /** The chart in one sentence: shown to all, and what a screen reader gets in the picture's place. */
  sentence: string
  /** The same figures as a real table. */
  table: ReactNode
  children: ReactNode
}

/** A chart, what it says in a sentence, and its table: never one without the others. */
export function ChartFigure({ sentence, table, children }: ChartFigureProps) {
  return (
    <figure className="chart-figure">
      <figcaption>{sentence}</figcaption>
      {children}
      {table}
    </figure>
  )
}

/** Fetches the chart library only when there is a chart to draw, and holds its place meanwhile. */
function Drawn({ height, children }: { height: number; children: ReactNode }) {
  const t = useUiTexts()
  return (
    <Suspense
      fallback={
        <div className="chart-waiting" style={{ height }}>
          {t('chart.loading')}
        </div>
      }
    >
      {children}
    </Suspense>
  )
}

export function Bars(props: BarChartProps) {
  return (
    <Drawn height={props.bars.length * 34 + 8}>
      <LazyBarChart {...props} />
    </Drawn>
  )
}

/** Bars to both sides of nothing. */
export function Differences(props: BarChartProps) {
  return (
    <Drawn height={props.bars.length * 34 + 8}>
      <LazyDifferenceChart {...props} />
    </Drawn>
  )
}

export function Lines(props: LineChartProps) {
  return (
    <Drawn height={260}>
      <LazyLineChart {...props} />
    </Drawn>
  )
}

export function SeriesLines(props: SeriesChartProps) {
  return (
    <Drawn height={280}>
      <LazySeriesChart {...props} />
    </Drawn>
  )
}
