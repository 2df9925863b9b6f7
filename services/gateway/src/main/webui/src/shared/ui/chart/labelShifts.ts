/** The plot's height, and what a name on a line takes of it. */
const PLOT = 222
const NAME = 16

/** How far down each line's name is moved, so that lines that end close to each other keep theirs apart. */
export function labelShifts(series: readonly { values: readonly (number | null)[] }[]): number[] {
  const ends = series.map(({ values }) => values.findLast((value) => value !== null) ?? 0)
  const all = series.flatMap(({ values }) => values.map((value) => value ?? 0))
  const range = Math.max(...all, 0) - Math.min(...all, 0) || 1
  const wanted = ends.map((end) => -(end / range) * PLOT)
  const shifts = wanted.map(() => 0)
  let above = -Infinity
  const downwards = wanted
    .map((place, index) => ({ place, index }))
    .sort((one, other) => one.place - other.place)
  for (const { place, index } of downwards) {
    const placed = Math.max(place, above + NAME)
    shifts[index] = Math.round(placed - place)
    above = placed
  }
  return shifts
}

interface NamePlace {
  /** How far down a name at the chart's edge is moved. */
  shift?: number
  /** The point where a line ends before the edge, and the side of it that the other lines leave free. */
  at?: number
  side: 'top' | 'bottom'
}

/** Where each line's name is written: at the edge, or by its own end where it ends before the others. */
export function namePlaces(series: readonly { values: readonly (number | null)[] }[]): NamePlace[] {
  const ends = series.map(({ values }) => values.findLastIndex((value) => value !== null))
  const edge = Math.max(...ends)
  const shifts = labelShifts(series.filter((_, index) => ends[index] === edge))
  let reached = 0
  return series.map(({ values }, index) => {
    const end = ends[index] ?? 0
    if (end === edge) return { shift: shifts[reached++] ?? 0, side: 'top' }
    const others = series.filter((each) => each !== series[index]).map((each) => each.values[end] ?? 0)
    const lowest = others.every((other) => other >= (values[end] ?? 0))
    return { at: end, side: lowest ? 'bottom' : 'top' }
  })
}
