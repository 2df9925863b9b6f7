import type { AuditEntry } from '@/shared/api/types'
import { documentOf, text } from './documents'

export interface Place {
  /** Below the realm's own address. */
  path: string
  search?: Record<string, string>
}

/** The pages that show one record each, by what kind it is. */
const OWN: Readonly<Record<string, string>> = {
  'allocation-run': 'fordelning',
  budget: 'budget',
  invoice: 'fakturor',
  'invoice-run': 'fakturering',
  'ledger-import': 'huvudbok',
  period: 'perioder',
  simulation: 'simuleringar',
  'user-import': 'anvandare/inlasning',
}
/** The lists that can be searched for what the record is known by. */
const SEARCHED: Readonly<Record<string, { path: string; by: 'sok' | 'sokgrupp'; field: string }>> = {
  'allocation-key': { path: 'nycklar', by: 'sok', field: 'code' },
  'cost-pool': { path: 'regler', by: 'sokgrupp', field: 'code' },
  price: { path: 'prislista', by: 'sok', field: 'serviceCode' },
  service: { path: 'tjanster', by: 'sok', field: 'code' },
}
const LISTED: Readonly<Record<string, string>> = {
  baseline: 'besparing',
  customer: 'kunder',
  'customer-system': 'kunder',
  'index-edition': 'besparing',
  'mapping-rule': 'regler',
  'meter-readings': 'avlasningar',
  'meter-snapshot': 'fakturering',
  'report-package': 'rapportpaket',
  'saving-area': 'besparing',
}
/** What a member's own pages show of it. */
const MEMBERS: ReadonlySet<string> = new Set(['simulation', 'invoice', 'baseline'])
const GONE = /\.(removed|withdrawn|version-removed)$/

/** Where the record that an entry is about is seen now; nothing if it is gone, or has no page for the reader. */
export function placeOf(entry: AuditEntry, federation: boolean): Place | undefined {
  const { recordType, recordId, action } = entry
  if (recordType === 'figure-share') return federation ? undefined : { path: 'jamfor' }
  if (GONE.test(action) && recordType !== 'allocation-key' && recordType !== 'simulation') return undefined
  if (!federation && !MEMBERS.has(recordType)) return undefined
  const own = OWN[recordType]
  if (own) return { path: `${own}/${recordId}` }
  const searched = SEARCHED[recordType]
  const word = searched && text((documentOf(entry.after) ?? documentOf(entry.before))?.[searched.field])
  if (searched && word) return { path: searched.path, search: { [searched.by]: word } }
  const listed = LISTED[recordType]
  return listed ? { path: listed } : undefined
}
