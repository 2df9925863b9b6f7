import { useCallback } from 'react'
import { useChart, type ChartColours } from './useChart'

export interface LineChartProps {
  /** Short names along the axis. */
  points: readonly { name: string; value: number }[]
  /** What the line is, written on it. */
  name: string
  formatAxis: (value: number) => string
  sentence: string
}

/** One line over time from a zero baseline, named on the line itself. */
export default function LineChart({ points, name, formatAxis, sentence }: LineChartProps) {
  const draw = useCallback(
    (colours: ChartColours, width: number) => options({ points, name, formatAxis }, colours, width),
    [points, name, formatAxis],
  )
  const place = useChart(draw)
  return <div ref={place} role="img" aria-label={sentence} className="chart" style={{ height: 260 }} />
}

function options(
  { points, name, formatAxis }: Omit<LineChartProps, 'sentence'>,
  colours: ChartColours,
  width: number,
) {
  return {
    textStyle: { fontFamily: colours.font },
    grid: { left: 64, right: width < 600 ? 24 : 96, top: 28, bottom: 30 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map((point) => point.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.subtle } },
      axisLabel: { color: colours.text, fontSize: 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: (extent: { min: number }) => Math.min(0, extent.min),
      splitNumber: 4,
      axisLabel: { color: colours.text, fontSize: 13, formatter: formatAxis },
      splitLine: { lineStyle: { color: colours.grid, opacity: 0.6 } },
    },
    series: [
      {
        type: 'line',
        name,
        data: points.map((point) => point.value),
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: colours.series[0], width: 2.5 },
        itemStyle: { color: colours.series[0] },
        endLabel: { show: width >= 600, formatter: name, color: colours.text, fontSize: 13 },
      },
    ],
  }
}
