import type { CostChange, InvoicedChange } from '@/shared/api/types'
import { costParts, invoicedParts, type Part } from './parts'

/** A service and a member or customer, before and after. */
export interface ChangeRow {
  key: string
  service: { serviceCode: string; nameSv: string; nameEn: string }
  /** A municipality's number opens its lines; another customer's code its invoices. */
  who: { code: string; name: string }
  kind: 'cost' | 'invoiced'
  presence: 'both' | 'new' | 'gone'
  beforeOre: number
  afterOre: number
  changeOre: number
  parts: Part[]
  cost?: Pick<CostChange, 'before' | 'after'>
  price?: Pick<InvoicedChange, 'before' | 'after'>
}

export function costRow(change: CostChange): ChangeRow {
  const { serviceCode, nameSv, nameEn, municipality, municipalityName, before, after } = change
  return {
    ...change,
    key: `${serviceCode}/${municipality}`,
    service: { serviceCode, nameSv, nameEn },
    who: { code: municipality, name: municipalityName },
    kind: 'cost',
    presence: change.presence,
    parts: costParts(change.parts),
    cost: { before, after },
  }
}

export function invoicedRow(change: InvoicedChange): ChangeRow {
  const { serviceCode, nameSv, nameEn, customerCode, customerName, before, after } = change
  return {
    ...change,
    key: `${serviceCode}/${customerCode}`,
    service: { serviceCode, nameSv, nameEn },
    who: { code: customerCode, name: customerName },
    kind: 'invoiced',
    presence: change.presence,
    parts: invoicedParts(change.parts),
    price: { before, after },
  }
}
