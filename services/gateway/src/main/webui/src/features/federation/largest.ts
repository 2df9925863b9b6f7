import { formatNumber } from '@/shared/format/number'

/** A bar's figure: whole kronor with their sign, since the table has the öre. */
export function barFigure(ore: number): string {
  const kronor = formatNumber(ore / 100)
  return ore > 0 && kronor !== '0' ? `+${kronor}` : kronor
}

export interface Named {
  name: string
  ore: number
}

/** So many of the largest, up or down; the rest as one at the end, so that the sum stays. */
export function largest(rows: readonly Named[], count: number, others: string): Named[] {
  const ordered = rows
    .filter(({ ore }) => ore !== 0)
    .sort((one, other) => Math.abs(other.ore) - Math.abs(one.ore) || one.name.localeCompare(other.name, 'sv'))
  if (ordered.length <= count) return ordered
  const rest = ordered.slice(count - 1)
  return [...ordered.slice(0, count - 1), { name: others, ore: rest.reduce((sum, { ore }) => sum + ore, 0) }]
}
