import { sumOre } from '@/shared/format/money'

export interface PartRow {
  /** Undefined for the row that stands for several. */
  code?: string
  name: string
  amountOre: number
  previousOre?: number
  /** How many rows it stands for. */
  count: number
}

/** The most rows shown before the rest become one row called Övriga. */
export const MOST = 10

/**
 * Largest first; past the tenth the rest become one row, last, so that what is shown still adds up to the whole.
 */
export function largestFirst(
  parts: readonly PartRow[],
  restName: (count: number) => string,
  all = false,
): PartRow[] {
  const sorted = [...parts].sort((a, b) => b.amountOre - a.amountOre || a.name.localeCompare(b.name, 'sv'))
  if (all || sorted.length <= MOST + 1) return sorted
  const rest = sorted.slice(MOST)
  const known = rest.every((part) => part.previousOre !== undefined)
  return [
    ...sorted.slice(0, MOST),
    {
      name: restName(rest.length),
      amountOre: sumOre(rest.map((part) => part.amountOre)),
      ...(known ? { previousOre: sumOre(rest.map((part) => part.previousOre ?? 0)) } : {}),
      count: rest.length,
    },
  ]
}
