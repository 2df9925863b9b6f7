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
    | 'nav.members'
    | 'nav.organisation'
    | 'nav.appearance'
    | 'nav.people'
    | 'nav.apiClients'
    | 'nav.audit'
    | 'nav.events'
  key: string
}

/** What the pages are for: the person's own work, in the order that it is done. */
export type GroupName = 'reports' | 'planning' | 'month' | 'invoicing' | 'basis' | 'administration'

export interface NavigationGroup {
  /** None where the pages are few enough to stand side by side. */
  name?: GroupName
  entries: readonly NavigationEntry[]
}

/** More than these do not fit on a row that is read at a glance. */
const AT_A_GLANCE = 8

const PEOPLE: readonly NavigationEntry[] = [
  { to: '/$realm/anvandare', text: 'nav.people', key: 'a' },
  { to: '/$realm/api-klienter', text: 'nav.apiClients', key: 'c' },
]
const FINANCE: Readonly<Record<GroupName, readonly NavigationEntry[]>> = {
  reports: [
    { to: '/$realm/kostnader', text: 'nav.overview', key: '1' },
    { to: '/$realm/tjanst-medlem', text: 'nav.matrix', key: '9' },
    { to: '/$realm/forbundsrapport', text: 'nav.federation', key: 'r' },
    { to: '/$realm/rapportpaket', text: 'nav.packages', key: 'z' },
  ],
  planning: [
    { to: '/$realm/budget', text: 'nav.budget', key: 'b' },
    { to: '/$realm/besparing', text: 'nav.savings', key: 's' },
    { to: '/$realm/simuleringar', text: 'nav.simulations', key: 'u' },
  ],
  month: [
    { to: '/$realm/huvudbok', text: 'nav.ledger', key: '2' },
    { to: '/$realm/avlasningar', text: 'nav.meters', key: '7' },
    { to: '/$realm/fordelning', text: 'nav.allocation', key: '3' },
    { to: '/$realm/perioder', text: 'nav.periods', key: 'p' },
  ],
  invoicing: [
    { to: '/$realm/fakturering', text: 'nav.invoicing', key: 'f' },
    { to: '/$realm/fakturor', text: 'nav.invoices', key: 'i' },
    { to: '/$realm/kunder', text: 'nav.customers', key: 'k' },
    { to: '/$realm/prislista', text: 'nav.prices', key: 'l' },
  ],
  basis: [
    { to: '/$realm/tjanster', text: 'nav.catalogue', key: '4' },
    { to: '/$realm/regler', text: 'nav.mapping', key: '5' },
    { to: '/$realm/nycklar', text: 'nav.keys', key: '6' },
  ],
  administration: [...PEOPLE, { to: '/$realm/handelser', text: 'nav.audit', key: '8' }],
}
const MEMBERS: NavigationEntry = { to: '/$realm/medlemmar', text: 'nav.members', key: 'm' }
const ORGANISATION: NavigationEntry = { to: '/$realm/organisation', text: 'nav.organisation', key: 'o' }
const APPEARANCE: NavigationEntry = { to: '/$realm/utseende', text: 'nav.appearance', key: 'y' }
const OPERATION: NavigationEntry = { to: '/$realm/ej-levererat', text: 'nav.events', key: '0' }
const AUDIT: NavigationEntry = { to: '/$realm/handelser', text: 'nav.audit', key: '2' }
const MEMBER: readonly NavigationGroup[] = [
  {
    name: 'reports',
    entries: [
      { to: '/$realm/kostnader', text: 'nav.statement', key: '1' },
      { to: '/$realm/fakturor', text: 'nav.invoices', key: 'i' },
      { to: '/$realm/perioder', text: 'nav.periods', key: '3' },
    ],
  },
  {
    name: 'planning',
    entries: [
      { to: '/$realm/budget', text: 'nav.budget', key: 'b' },
      { to: '/$realm/besparing', text: 'nav.savings', key: 's' },
      { to: '/$realm/jamfor', text: 'nav.comparison', key: 'j' },
      { to: '/$realm/simuleringar', text: 'nav.simulations', key: 'u' },
    ],
  },
]
/** What an approver has nothing to do on. */
const FINANCES_OWN = new Set([
  'nav.catalogue',
  'nav.mapping',
  'nav.keys',
  'nav.meters',
  'nav.people',
  'nav.apiClients',
])

/** The pages that a role has something to do on, in groups where they are many. */
export function navigationFor(acting: Acting): readonly NavigationGroup[] {
  const groups = acting.federation ? ofFederation(acting) : ofMember(acting)
  const entries = groups.flatMap((group) => group.entries)
  if (entries.length === 0) return []
  return entries.length <= AT_A_GLANCE ? [{ entries }] : groups
}

function ofMember(acting: Acting): readonly NavigationGroup[] {
  return [
    ...(acting.may('economist', 'municipality-admin') ? MEMBER : []),
    ...(acting.may('municipality-admin')
      ? [{ name: 'administration' as const, entries: [ORGANISATION, ...PEOPLE, APPEARANCE, AUDIT] }]
      : []),
  ]
}

function ofFederation(acting: Acting): readonly NavigationGroup[] {
  const operation = acting.may('federation-operator') ? [OPERATION] : []
  const members = acting.may('federation-operator') ? [MEMBERS] : []
  const finance = acting.may('federation-finance')
  if (!finance && !acting.may('federation-approver'))
    return [
      {
        entries: [
          ...members,
          ...(acting.may('federation-operator') ? PEOPLE : []),
          ...(acting.may('federation-operator', 'federation-editor') ? [AUDIT] : []),
          ...operation,
        ],
      },
    ]
  return (Object.keys(FINANCE) as GroupName[])
    .map((name) => ({
      name,
      entries: [
        ...(name === 'administration' ? members : []),
        ...FINANCE[name].filter(({ text }) => finance || !FINANCES_OWN.has(text)),
        ...(name === 'administration' ? operation : []),
      ],
    }))
    .filter(({ entries }) => entries.length > 0)
}

/** The pages that stand below one of the menu's, but whose address does not say so. */
const BELOW: Readonly<Record<string, string>> = { verifikationer: 'huvudbok' }

/** Whether the address is the entry's page or one below it. */
export function leadsTo(entry: NavigationEntry, path: string): boolean {
  const part = path.split('/')[2] ?? ''
  return entry.to === `/$realm/${BELOW[part] ?? part}`
}
