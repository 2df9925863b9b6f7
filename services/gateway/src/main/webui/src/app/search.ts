import { isPeriod } from '@/shared/format/period'

type Raw = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const count = (value: unknown) => {
  const number = Number(value)
  return Number.isInteger(number) && number > 1 ? number : undefined
}
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined
const municipality = (value: unknown) =>
  typeof value === 'string' && /^\d{4}$/.test(value) ? value : undefined
const period = (value: unknown) => (isPeriod(value) ? value : undefined)

/*
 * What each address may say. Anything else in it is left out rather than guessed at. The words are Swedish, as the
 * addresses are: period, sida (page), visa (show), tjanst (service), forvaltning (department), sortera (sort),
 * sok (search), grupp (pool), andra (change), ny (new), del (part), typ (kind), post (record), vem (who), anrop (call),
 * fran (from), till (to), metod (method), version, kommun (municipality), ar (year), lagg (enter), kvartal (quarter),
 * kund (customer), slag (kind of document), mot (against), matt (measure), antal (count), siffra (figure),
 * galler (of what), senast (last, of sign-ins), steg (step), namn (name in addresses), dag (day).
 */

export interface DrillSearch {
  period?: string
  visa?: 'alla'
  sida?: number
}

export function drillSearch(raw: Raw): DrillSearch {
  return {
    period: period(raw['period']),
    visa: raw['visa'] === 'alla' ? 'alla' : undefined,
    sida: count(raw['sida']),
  }
}

export interface MatrixSearch {
  period?: string
  sortera?: string
}

export function matrixSearch(raw: Raw): MatrixSearch {
  return { period: period(raw['period']), sortera: text(raw['sortera']) }
}

export interface FederationSearch {
  period?: string
  visa?: 'utveckling' | 'forandring'
  mot?: 'period'
  matt?: 'fakturerat'
  tjanst?: string
  antal?: number
  sida?: number
}

export function federationSearch(raw: Raw): FederationSearch {
  const visa = raw['visa']
  const antal = count(raw['antal'])
  return {
    period: period(raw['period']),
    visa: visa === 'utveckling' || visa === 'forandring' ? visa : undefined,
    mot: raw['mot'] === 'period' ? 'period' : undefined,
    matt: raw['matt'] === 'fakturerat' ? 'fakturerat' : undefined,
    tjanst: text(raw['tjanst']),
    antal: antal && antal <= 60 ? antal : undefined,
    sida: count(raw['sida']),
  }
}

export interface LineSearch {
  period?: string
  tjanst?: string
  forvaltning?: string
  sida?: number
}

export function lineSearch(raw: Raw): LineSearch {
  return {
    period: period(raw['period']),
    tjanst: text(raw['tjanst']),
    forvaltning: text(raw['forvaltning']),
    sida: count(raw['sida']),
  }
}

export interface ListSearch {
  sida?: number
  sok?: string
  andra?: string
}

export function listSearch(raw: Raw): ListSearch {
  return { sida: count(raw['sida']), sok: text(raw['sok']), andra: text(raw['andra']) }
}

export interface PeopleSearch extends ListSearch {
  senast?: 'aldrig' | 'tre' | 'tolv'
}

export function peopleSearch(raw: Raw): PeopleSearch {
  const last = raw['senast']
  return {
    ...listSearch(raw),
    senast: last === 'aldrig' || last === 'tre' || last === 'tolv' ? last : undefined,
  }
}

export interface PeopleImportSearch {
  sida?: number
  visa?: 'create' | 'change' | 'failed'
}

export function peopleImportSearch(raw: Raw): PeopleImportSearch {
  const kind = raw['visa']
  return {
    sida: count(raw['sida']),
    visa: kind === 'create' || kind === 'change' || kind === 'failed' ? kind : undefined,
  }
}

export interface ImportSearch {
  sida?: number
  konflikter?: number
}

export function importSearch(raw: Raw): ImportSearch {
  return { sida: count(raw['sida']), konflikter: count(raw['konflikter']) }
}

export interface InvoiceSearch {
  kvartal?: string
  kund?: string
  slag?: 'invoice' | 'credit-note'
  sida?: number
}

export function invoiceSearch(raw: Raw): InvoiceSearch {
  const kvartal = period(raw['kvartal'])
  const slag = raw['slag']
  return {
    kvartal: kvartal?.includes('-Q') ? kvartal : undefined,
    kund: text(raw['kund']),
    slag: slag === 'invoice' || slag === 'credit-note' ? slag : undefined,
    sida: count(raw['sida']),
  }
}

export interface MappingSearch {
  sida?: number
  sok?: string
  sokgrupp?: string
  visa?: 'alla'
  ny?: 'regel' | 'grupp'
  andra?: string
  konto?: string
  kostnadsstalle?: string
  projekt?: string
}

export function mappingSearch(raw: Raw): MappingSearch {
  const ny = raw['ny']
  return {
    sida: count(raw['sida']),
    sok: text(raw['sok']),
    sokgrupp: text(raw['sokgrupp']),
    visa: raw['visa'] === 'alla' ? 'alla' : undefined,
    ny: ny === 'regel' || ny === 'grupp' ? ny : undefined,
    andra: text(raw['andra']),
    konto: text(raw['konto']),
    kostnadsstalle: text(raw['kostnadsstalle']),
    projekt: text(raw['projekt']),
  }
}

export interface AuditSearch {
  del?: 'tenants' | 'cost-reporting'
  typ?: string
  post?: string
  vem?: string
  anrop?: string
  fran?: string
  till?: string
  sida?: number
}

export function auditSearch(raw: Raw): AuditSearch {
  const del = raw['del']
  return {
    del: del === 'tenants' || del === 'cost-reporting' ? del : undefined,
    typ: text(raw['typ']),
    post: text(raw['post']),
    vem: text(raw['vem']),
    anrop: text(raw['anrop']),
    fran: day(raw['fran']),
    till: day(raw['till']),
    sida: count(raw['sida']),
  }
}

export interface MeterSearch {
  sida?: number
  tjanst?: string
  kommun?: string
}

export function meterSearch(raw: Raw): MeterSearch {
  return { sida: count(raw['sida']), tjanst: text(raw['tjanst']), kommun: text(raw['kommun']) }
}

const METHODS = ['remaining-budget', 'last-year', 'run-rate'] as const

export interface BudgetSearch {
  period?: string
  metod?: (typeof METHODS)[number]
  version?: 'original'
  kommun?: string
}

export function budgetSearch(raw: Raw): BudgetSearch {
  return {
    period: period(raw['period']),
    metod: METHODS.find((method) => method === raw['metod']),
    version: raw['version'] === 'original' ? 'original' : undefined,
    kommun: municipality(raw['kommun']),
  }
}

export interface MemberSearch {
  kommun?: string
}

export function memberSearch(raw: Raw): MemberSearch {
  return { kommun: municipality(raw['kommun']) }
}

export interface SavingSearch extends MemberSearch {
  lagg?: 'bas' | 'utgava' | 'omrade'
}

export function savingSearch(raw: Raw): SavingSearch {
  const enter = raw['lagg']
  return {
    ...memberSearch(raw),
    lagg: enter === 'bas' || enter === 'utgava' || enter === 'omrade' ? enter : undefined,
  }
}

const COMPARED = ['service-cost', 'budget-outcome', 'saving'] as const

export interface ComparisonSearch {
  ar?: string
  siffra?: (typeof COMPARED)[number]
  galler?: string
}

export function comparisonSearch(raw: Raw): ComparisonSearch {
  const year = text(raw['ar'])
  return {
    ar: year && /^(19|2\d)\d{2}$/.test(year) ? year : undefined,
    siffra: COMPARED.find((figure) => figure === raw['siffra']),
    galler: text(raw['galler']),
  }
}

export interface SimulationSearch {
  kommun?: string
}

export function simulationSearch(raw: Raw): SimulationSearch {
  return { kommun: text(raw['kommun']) }
}

const ONBOARDING_STEPS = ['kommun', 'invanare', 'forvaltningar', 'administrator', 'kontroll'] as const

export interface NewMemberSearch {
  steg?: (typeof ONBOARDING_STEPS)[number]
  kommun?: string
  namn?: string
}

export function newMemberSearch(raw: Raw): NewMemberSearch {
  return {
    steg: ONBOARDING_STEPS.find((step) => step === raw['steg']),
    kommun: municipality(raw['kommun']),
    namn: text(raw['namn']),
  }
}

export interface OrganisationSearch extends MemberSearch {
  dag?: string
}

export function organisationSearch(raw: Raw): OrganisationSearch {
  return { ...memberSearch(raw), dag: day(raw['dag']) }
}

/** Which service's operations are shown. */
export function apiDocsSearch(raw: Raw): { tjanst?: string } {
  return { tjanst: text(raw['tjanst']) }
}
