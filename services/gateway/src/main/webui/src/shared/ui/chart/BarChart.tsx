import { useCallback } from 'react'
import { useChart, type ChartColours } from './useChart'

export interface Bar {
  name: string
  value: number
  label: string
  /** Stands back beside the bar that the reader looks for. */
  quiet?: boolean
}

export interface BarChartProps {
  /** Largest first, as they are to be read. */
  bars: readonly Bar[]
  sentence: string
  onPick?: (index: number) => void
}

/** Horizontal bars from zero in one colour, each with its own figure at its end. */
export default function BarChart({ bars, sentence, onPick }: BarChartProps) {
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

function options(bars: readonly Bar[], colours: ChartColours, width: number) {
  const longest = Math.max(...bars.map((bar) => bar.name.length))
  const names = Math.min(width * 0.4, 280, longest * 8)
  return {
    textStyle: { fontFamily: colours.font },
    grid: { left: names + 12, right: 118, top: 4, bottom: 4 },
    xAxis: {
      type: 'value',
      min: (extent: { min: number }) => Math.min(0, extent.min),
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.subtle } },
      axisLabel: { color: colours.text, fontSize: 14, width: names, overflow: 'truncate', margin: 10 },
    },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value, quiet }) =>
          quiet ? { value, itemStyle: { color: colours.quiet } } : value,
        ),
        itemStyle: { color: colours.series[0] },
        barWidth: 20,
        label: {
          show: true,
          position: 'right',
          color: colours.text,
          fontSize: 14,
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.label ?? '',
        },
      },
    ],
  }
}
