import { useCallback } from 'react'
import { namePlaces } from './labelShifts'
import { useChart, type ChartColours } from './useChart'

export interface Series {
  name: string
  /** One per point; null where there is nothing to show. */
  values: readonly (number | null)[]
  /** What came out is solid, what it is compared with lighter, what is expected dashed. */
  look: 'solid' | 'light' | 'dashed'
}

export interface SeriesChartProps {
  /** Short names along the axis. */
  names: readonly string[]
  series: readonly Series[]
  formatAxis: (value: number) => string
  sentence: string
}

const COLOUR = { solid: 0, light: 1, dashed: 2 } as const

/** A few lines from a zero baseline, each named where it ends. */
export default function SeriesChart({ names, series, formatAxis, sentence }: SeriesChartProps) {
  const draw = useCallback(
    (colours: ChartColours, width: number) => options({ names, series, formatAxis }, colours, width),
    [names, series, formatAxis],
  )
  const place = useChart(draw)
  return (
    <>
      <ul className="chart-key" aria-hidden="true">
        {series.map(({ name, look }) => (
          <li key={name} data-look={look}>
            {name}
          </li>
        ))}
      </ul>
      <div ref={place} role="img" aria-label={sentence} className="chart" style={{ height: 280 }} />
    </>
  )
}

function options(
  { names, series, formatAxis }: Omit<SeriesChartProps, 'sentence'>,
  colours: ChartColours,
  width: number,
) {
  const places = namePlaces(series)
  const written = width >= 600
  return {
    textStyle: { fontFamily: colours.font },
    grid: { left: 64, right: width < 600 ? 24 : 130, top: 28, bottom: 30 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: names,
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
    series: series.map(({ name, values, look }, index) => ({
      type: 'line',
      name,
      data: values.map((value, point) =>
        written && places[index]?.at === point
          ? { value, label: nameAt(name, places[index].side, colours) }
          : value,
      ),
      symbol: look === 'dashed' ? 'none' : 'circle',
      symbolSize: 6,
      lineStyle: {
        color: colours.series[COLOUR[look]],
        width: look === 'light' ? 2 : 2.5,
        type: look === 'dashed' ? 'dashed' : 'solid',
      },
      itemStyle: { color: colours.series[COLOUR[look]] },
      endLabel: {
        show: written && places[index]?.at === undefined,
        formatter: name,
        color: colours.text,
        fontSize: 13,
        offset: [0, places[index]?.shift ?? 0],
      },
    })),
  }
}

/** The name of a line that ends among the others: beside its last point, with a rim that sets it off from them. */
function nameAt(name: string, side: 'top' | 'bottom', colours: ChartColours) {
  return {
    show: true,
    position: side,
    distance: 8,
    formatter: name,
    color: colours.text,
    fontSize: 13,
    textBorderColor: colours.ground,
    textBorderWidth: 4,
  }
}
