import type { ServiceMatrix } from '@/shared/api/types'
import { nameIn, type Language } from '@/shared/i18n/i18n'

/** What the rows are put in order by: namn, summa, forra, forandring, or a member's column by its code. */
export type Order = string

export interface MatrixRow {
  code: string
  name: string
  amountOre: number
  previousOre: number
  changeOre: number
  byMember: ReadonlyMap<string, number>
}

/** The services in the order asked for: names from A, amounts from the largest. */
export function rowsOf(matrix: ServiceMatrix, language: Language, order: Order): MatrixRow[] {
  const rows = matrix.services.map((service) => ({
    code: service.serviceCode,
    name: nameIn(language, service),
    amountOre: service.amountOre,
    previousOre: service.previousAmountOre,
    changeOre: service.changeOre,
    byMember: new Map(service.cells.map((cell) => [cell.municipality, cell.amountOre])),
  }))
  const byName = (a: MatrixRow, b: MatrixRow) => a.name.localeCompare(b.name, 'sv')
  if (order === 'namn') return rows.sort(byName)
  const value = valueOf(order)
  return rows.sort((a, b) => value(b) - value(a) || byName(a, b))
}

function valueOf(order: Order): (row: MatrixRow) => number {
  if (order === 'summa') return (row) => row.amountOre
  if (order === 'forra') return (row) => row.previousOre
  if (order === 'forandring') return (row) => row.changeOre
  return (row) => row.byMember.get(order) ?? 0
}
