import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use as register, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef, useState, type RefObject } from 'react'

// Drawn on a canvas: the SVG renderer writes style attributes, which the content policy refuses.
register([BarChart, LineChart, GridComponent, CanvasRenderer])

export interface ChartColours {
  series: readonly [string, string, string, string]
  /** Others than the one the chart is about. */
  quiet: string
  text: string
  subtle: string
  grid: string
  /** What the chart is drawn on. */
  ground: string
  font: string
}

function coloursOf(element: Element): ChartColours {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    series: [read('--chart-1'), read('--chart-2'), read('--chart-3'), read('--chart-4')],
    quiet: '#949494',
    text: read('--ds-color-neutral-text-default'),
    subtle: read('--ds-color-neutral-text-subtle'),
    ground: read('--ds-color-neutral-background-default'),
    grid: read('--ds-color-neutral-border-subtle'),
    font: style.fontFamily,
  }
}

/** Counts each change of theme, whoever makes it: a canvas does not follow the page's colours by itself. */
function useThemeChanges(): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const count = () => setChanges((before) => before + 1)
    const attribute = new MutationObserver(count)
    attribute.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] })
    return () => attribute.disconnect()
  }, [])
  return changes
}

/** Draws on the element, again whenever the figures, the theme or the width change. */
export function useChart(
  draw: (colours: ChartColours, width: number) => EChartsCoreOption,
  onPick?: (index: number) => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  const theme = useThemeChanges()

  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    const element = place.current
    if (!element) return
    const chart: ECharts = init(element, null, { renderer: 'canvas' })
    const redraw = () => {
      chart.resize()
      chart.setOption({ animation: false, ...draw(coloursOf(element), element.clientWidth) }, true)
    }
    chart.on('click', ({ dataIndex }) => pick.current?.(dataIndex))
    const size = new ResizeObserver(redraw)
    size.observe(element)
    redraw()
    void document.fonts.ready.then(() => {
      if (!chart.isDisposed()) redraw()
    })
    return () => {
      size.disconnect()
      chart.dispose()
    }
  }, [draw, theme])

  return place
}
