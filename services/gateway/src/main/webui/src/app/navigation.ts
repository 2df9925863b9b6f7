import type { Acting } from '@/shared/api/session'

export interface NavigationEntry {
  to: string
  text:
    | 'nav.overview'
    | 'nav.statement'
    | 'nav.matrix'
    | 'nav.federation'
    | 'nav.packages'
    | 'nav.ledger'
    | 'nav.allocation'
    | 'nav.periods'
    | 'nav.catalogue'
    | 'nav.mapping'
    | 'nav.keys'
    | 'nav.meters'
    | 'nav.budget'
    | 'nav.savings'
    | 'nav.comparison'
    | 'nav.prices'
    | 'nav.customers'
    | 'nav.invoicing'
    | 'nav.invoices'
    | 'nav.simulations'
    | 'nav.audit'
    | 'nav.events'
  key: string
}

const AUDIT: Omit<NavigationEntry, 'key'> = { to: '/$realm/handelser', text: 'nav.audit' }
const BUDGET: Omit<NavigationEntry, 'key'> = { to: '/$realm/budget', text: 'nav.budget' }
const SAVINGS: Omit<NavigationEntry, 'key'> = { to: '/$realm/besparing', text: 'nav.savings' }
const FINANCE: readonly NavigationEntry[] = [
  { to: '/$realm/kostnader', text: 'nav.overview', key: '1' },
  { to: '/$realm/huvudbok', text: 'nav.ledger', key: '2' },
  { to: '/$realm/fordelning', text: 'nav.allocation', key: '3' },
  { to: '/$realm/perioder', text: 'nav.periods', key: 'p' },
  { to: '/$realm/tjanster', text: 'nav.catalogue', key: '4' },
  { to: '/$realm/regler', text: 'nav.mapping', key: '5' },
  { to: '/$realm/nycklar', text: 'nav.keys', key: '6' },
  { to: '/$realm/simuleringar', text: 'nav.simulations', key: 'u' },
  { to: '/$realm/avlasningar', text: 'nav.meters', key: '7' },
  { to: '/$realm/prislista', text: 'nav.prices', key: 'l' },
  { to: '/$realm/kunder', text: 'nav.customers', key: 'k' },
  { to: '/$realm/fakturering', text: 'nav.invoicing', key: 'f' },
  { to: '/$realm/fakturor', text: 'nav.invoices', key: 'i' },
  { to: '/$realm/tjanst-medlem', text: 'nav.matrix', key: '9' },
  { to: '/$realm/forbundsrapport', text: 'nav.federation', key: 'r' },
  { to: '/$realm/rapportpaket', text: 'nav.packages', key: 'z' },
  { ...BUDGET, key: 'b' },
  { ...SAVINGS, key: 's' },
  { ...AUDIT, key: '8' },
]
const OPERATION: readonly NavigationEntry[] = [{ to: '/$realm/ej-levererat', text: 'nav.events', key: '0' }]
const READING = new Set([
  'nav.overview',
  'nav.ledger',
  'nav.allocation',
  'nav.periods',
  'nav.prices',
  'nav.customers',
  'nav.invoicing',
  'nav.invoices',
  'nav.simulations',
  'nav.audit',
  'nav.matrix',
  'nav.federation',
  'nav.packages',
  'nav.budget',
  'nav.savings',
])

/** The pages a role has something to do on. */
export function navigationFor(acting: Acting): readonly NavigationEntry[] {
  if (!acting.federation) {
    const entries: NavigationEntry[] = []
    if (acting.may('economist', 'municipality-admin')) {
      entries.push({ to: '/$realm/kostnader', text: 'nav.statement', key: '1' })
      entries.push({ to: '/$realm/fakturor', text: 'nav.invoices', key: 'i' })
      entries.push({ to: '/$realm/perioder', text: 'nav.periods', key: '3' })
      entries.push({ ...BUDGET, key: 'b' }, { ...SAVINGS, key: 's' })
      entries.push({ to: '/$realm/jamfor', text: 'nav.comparison', key: 'j' })
      entries.push({ to: '/$realm/simuleringar', text: 'nav.simulations', key: 'u' })
    }
    if (acting.may('municipality-admin')) entries.push({ ...AUDIT, key: '2' })
    return entries
  }
  return [...ofCosts(acting), ...(acting.may('federation-operator') ? OPERATION : [])]
}

function ofCosts(acting: Acting): readonly NavigationEntry[] {
  if (acting.may('federation-finance')) return FINANCE
  if (acting.may('federation-approver')) return FINANCE.filter((entry) => READING.has(entry.text))
  return acting.may('federation-operator', 'federation-editor') ? [{ ...AUDIT, key: '2' }] : []
}
