import type {
  CustomerSystem,
  Customer,
  InvoiceBasis,
  InvoiceDocument,
  InvoiceInShort,
  Price,
  RunLine,
} from '@/shared/api/types'

export type { Customer, CustomerSystem, InvoiceBasis, InvoiceDocument, InvoiceInShort, Price, RunLine }

/** A tier or a parameter; what is not its own is left out. */
export interface Part {
  above?: number
  upTo?: number
  code?: string
  nameSv?: string
  nameEn?: string
  unit?: string
  quantity: number
  priceOre: number
}

/** What a line of a basis and of a document have in common. */
export interface ExplainedLine {
  unit: RunLine['unit']
  quantity: number
  amountOre: number
  serviceNameSv: string
  serviceNameEn: string
  departmentCode?: string
  departmentNameSv?: string
  departmentNameEn?: string
  systemName?: string
  basis: Omit<RunLine['basis'], 'readOn' | 'parts'> & { readOn?: string; parts: readonly Part[] }
}
