import type { ChangeSummary } from '@/shared/api/types'

export const COST_PARTS = ['direct', 'overhead', 'volume', 'key', 'correction', 'rounding'] as const
export const INVOICED_PARTS = ['price', 'volume', 'rounding'] as const

export type PartName = (typeof COST_PARTS)[number] | (typeof INVOICED_PARTS)[number]

export interface Part {
  name: PartName
  ore: number
}

export interface ChangeSum {
  beforeOre: number
  afterOre: number
  changeOre: number
  parts: Part[]
}

type CostParts = ChangeSummary['cost']['parts']
type InvoicedParts = ChangeSummary['invoiced']['parts']

/** What made a change of cost, in the order that it is told. */
export function costParts(parts: CostParts): Part[] {
  return COST_PARTS.map((name) => ({ name, ore: parts[`${name}Ore`] }))
}

/** What made a change of what is invoiced. */
export function invoicedParts(parts: InvoicedParts): Part[] {
  return INVOICED_PARTS.map((name) => ({ name, ore: parts[`${name}Ore`] }))
}

/** A service's change, or everybody's, of cost or of what is invoiced. */
export function partsOf(of: Pick<ChangeSummary, 'cost' | 'invoiced'>, invoiced: boolean): ChangeSum {
  if (invoiced) return { ...of.invoiced, parts: invoicedParts(of.invoiced.parts) }
  return { ...of.cost, parts: costParts(of.cost.parts) }
}

/** The part that did most; none if nothing did anything. */
export function mainPart(parts: readonly Part[]): Part | undefined {
  const [main] = [...parts].sort((one, other) => Math.abs(other.ore) - Math.abs(one.ore))
  return main?.ore === 0 ? undefined : main
}
