import type { Overview, OverviewRow } from '@/shared/api/types'
import { sumOre } from '@/shared/format/money'
import { percentOf } from '@/shared/format/number'

export interface SharedRow extends OverviewRow {
  /** Of the ledger's sum, so that members, unmatched and undistributed make 100 %. */
  percent: number
}

export interface SharedOverview {
  members: readonly SharedRow[]
  unmatched: { ore: number; percent: number }
  undistributed: { ore: number; percent: number }
  totalOre: number
  /** What the rows lack, or have too much of, against the ledger: always 0 when all is right. */
  missingOre: number
}

/** The members, largest first, with every krona of the ledger somewhere. */
export function shareOut(overview: Overview): SharedOverview {
  const source = overview.sourceOre
  const members = [...overview.municipalities]
    .sort((a, b) => b.amountOre - a.amountOre || a.name.localeCompare(b.name, 'sv'))
    .map((row) => ({ ...row, percent: percentOf(row.amountOre, source) }))
  const totalOre = sumOre([
    ...members.map((row) => row.amountOre),
    overview.unmatchedOre,
    overview.undistributedOre,
  ])
  return {
    members,
    unmatched: { ore: overview.unmatchedOre, percent: percentOf(overview.unmatchedOre, source) },
    undistributed: { ore: overview.undistributedOre, percent: percentOf(overview.undistributedOre, source) },
    totalOre,
    missingOre: source - totalOre,
  }
}
