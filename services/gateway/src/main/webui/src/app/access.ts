import type { Acting } from '@/shared/api/session'
import { AUDIT_READERS } from '@/shared/history/queries'
import type { NavigationEntry } from './navigation'

interface Guarded {
  text: NavigationEntry['text']
  roles: readonly string[]
}

const FINANCE = ['federation-finance', 'federation-approver'] as const
const MEMBERS = ['economist', 'municipality-admin'] as const
const ADMINISTRATORS = ['municipality-admin', 'federation-finance', 'federation-operator'] as const

/** The pages that hold nothing for other roles, by the part of the address that names them. */
const GUARDED: Readonly<Record<string, Guarded>> = {
  huvudbok: { text: 'nav.ledger', roles: FINANCE },
  fordelning: { text: 'nav.allocation', roles: FINANCE },
  regler: { text: 'nav.mapping', roles: FINANCE },
  nycklar: { text: 'nav.keys', roles: FINANCE },
  avlasningar: { text: 'nav.meters', roles: FINANCE },
  'tjanst-medlem': { text: 'nav.matrix', roles: FINANCE },
  forbundsrapport: { text: 'nav.federation', roles: FINANCE },
  rapportpaket: { text: 'nav.packages', roles: FINANCE },
  budget: { text: 'nav.budget', roles: [...FINANCE, ...MEMBERS] },
  besparing: { text: 'nav.savings', roles: [...FINANCE, ...MEMBERS] },
  jamfor: { text: 'nav.comparison', roles: MEMBERS },
  kunder: { text: 'nav.customers', roles: FINANCE },
  fakturering: { text: 'nav.invoicing', roles: FINANCE },
  prislista: { text: 'nav.prices', roles: [...FINANCE, ...MEMBERS] },
  fakturor: { text: 'nav.invoices', roles: [...FINANCE, ...MEMBERS] },
  anvandare: { text: 'nav.people', roles: ADMINISTRATORS },
  'api-klienter': { text: 'nav.apiClients', roles: ADMINISTRATORS },
  medlemmar: { text: 'nav.members', roles: ['federation-operator'] },
  utseende: { text: 'nav.appearance', roles: ['municipality-admin'] },
  organisation: { text: 'nav.organisation', roles: ['municipality-admin', 'federation-operator'] },
  handelser: { text: 'nav.audit', roles: AUDIT_READERS },
  'ej-levererat': { text: 'nav.events', roles: ['federation-operator'] },
}

/** The name of the page, if the reader's role has nothing to see on it; the services refuse it in any case. */
export function refusedPage(path: string, acting: Acting): NavigationEntry['text'] | undefined {
  const page = GUARDED[path.split('/')[2] ?? '']
  return page && !acting.may(...page.roles) ? page.text : undefined
}
