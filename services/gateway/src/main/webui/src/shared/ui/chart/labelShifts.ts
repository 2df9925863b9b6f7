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
