import { useCallback } from 'react'
import type { BarChartProps, Bar } from './BarChart'
import { useChart, type ChartColours } from './useChart'

/** Horizontal bars to both sides of nothing, each with its own figure at its end. */
export default function DifferenceChart({ bars, sentence, onPick }: BarChartProps) {
  const draw = useCallback((colours: ChartColours, width: number) => options(bars, colours, width), [bars])
  const place = useChart(draw, onPick)
  return (
    <div
      ref={place}
      role="img"
      aria-label={sentence}
      className={onPick ? 'chart chart-pickable' : 'chart'}
      style={{ height: bars.length * 34 + 8 }}
    />
  )
}

/** The figures stand outside the bars, so each side needs room for one. */
const FIGURE = 110

function options(bars: readonly Bar[], colours: ChartColours, width: number) {
  const longest = Math.max(...bars.map((bar) => bar.name.length))
  const names = Math.min(width * 0.3, 280, longest * 8)
  const largest = Math.max(1, ...bars.map((bar) => Math.abs(bar.value)))
  const half = Math.max(1, (width - names - 12) / 2)
  const reach = (largest * half) / Math.max(half * 0.3, half - FIGURE)
  return {
    textStyle: { fontFamily: colours.font },
    grid: { left: names + 12, right: 0, top: 4, bottom: 4 },
    xAxis: {
      type: 'value',
      min: -reach,
      max: reach,
      interval: reach,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: [colours.grid, colours.subtle, colours.grid] } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { show: false, onZero: false },
      axisLabel: { color: colours.text, fontSize: 14, width: names, overflow: 'truncate', margin: 10 },
    },
    series: [
      {
        type: 'bar',
        data: bars.map((bar) => ({
          value: bar.value,
          itemStyle: { color: colours.series[bar.value < 0 ? 1 : 0] },
          label: { position: bar.value < 0 ? 'left' : 'right' },
        })),
        barWidth: 20,
        label: {
          show: true,
          color: colours.text,
          fontSize: 14,
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.label ?? '',
        },
      },
    ],
  }
}
