import { today } from '@/shared/format/date'
import type { NewMunicipalityRequest, OnboardingCheckRequest } from '@/shared/api/types'
import type { Administrator } from './api'

export const STEPS = ['kommun', 'invanare', 'forvaltningar', 'administrator', 'kontroll'] as const
export type StepName = (typeof STEPS)[number]

export interface DepartmentDraft {
  code: string
  nameSv: string
  nameEn: string
  parentCode: string
}

export interface MemberDraft {
  code: string
  slug: string
  name: string
  organisationNumber: string
  inhabitants: string
  countedOn: string
  source: string
  departmentsFrom: string
  departments: readonly DepartmentDraft[]
  administrator: Administrator
}

export const NO_ADMINISTRATOR: Administrator = { username: '', givenName: '', familyName: '', email: '' }
export const NO_DEPARTMENT: DepartmentDraft = { code: '', nameSv: '', nameEn: '', parentCode: '' }

export function emptyDraft(): MemberDraft {
  return {
    code: '',
    slug: '',
    name: '',
    organisationNumber: '',
    inhabitants: '',
    countedOn: '',
    source: '',
    departmentsFrom: `${today().slice(0, 4)}-01-01`,
    departments: [],
    administrator: NO_ADMINISTRATOR,
  }
}

/** A suggestion of a name in addresses: `Härryda kommun` is `harryda`. */
export function slugOf(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .replace(/\s+kommun$/, '')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
}

const whole = (text: string) => Number(text.replace(/[\s\u00a0]/g, ''))
const or = (text: string) => text.trim() || undefined

function organisation(draft: MemberDraft) {
  return or(draft.organisationNumber) ? { organisationNumber: draft.organisationNumber.trim() } : {}
}

function departmentsOf(draft: MemberDraft): NonNullable<NewMunicipalityRequest['departments']> {
  return draft.departments.map((each) => ({
    code: each.code.trim(),
    nameSv: each.nameSv.trim(),
    nameEn: or(each.nameEn) ?? each.nameSv.trim(),
    ...(or(each.parentCode) ? { parentCode: each.parentCode.trim() } : {}),
    validFrom: draft.departmentsFrom,
  }))
}

const populations = (draft: MemberDraft) => [
  { date: draft.countedOn, inhabitants: whole(draft.inhabitants), source: draft.source.trim() },
]

function administratorOf({ administrator }: MemberDraft): Administrator {
  return {
    username: administrator.username.trim(),
    givenName: administrator.givenName.trim(),
    familyName: administrator.familyName.trim(),
    email: administrator.email.trim(),
  }
}

export const hasAdministrator = ({ administrator }: MemberDraft) =>
  Object.values(administrator).some((value: string) => value.trim() !== '')

/** What the service is to judge before one leaves a step. */
export function checkOf(step: StepName, draft: MemberDraft): OnboardingCheckRequest {
  switch (step) {
    case 'kommun':
      return {
        code: draft.code.trim(),
        slug: draft.slug.trim(),
        name: draft.name.trim(),
        ...organisation(draft),
      }
    case 'invanare':
      return { populations: populations(draft) }
    case 'forvaltningar':
      return { departments: departmentsOf(draft) }
    case 'administrator':
      return hasAdministrator(draft) ? { administrator: administratorOf(draft) } : {}
    case 'kontroll':
      return requestOf(draft)
  }
}

export function requestOf(draft: MemberDraft): NewMunicipalityRequest {
  return {
    code: draft.code.trim(),
    slug: draft.slug.trim(),
    name: draft.name.trim(),
    ...organisation(draft),
    populations: populations(draft),
    departments: departmentsOf(draft),
    ...(hasAdministrator(draft) ? { administrator: administratorOf(draft) } : {}),
  }
}

/** The element that each of the service's fields is entered in. */
export function fieldIds(draft: MemberDraft): Record<string, string> {
  const ids: Record<string, string> = {
    code: 'code',
    slug: 'slug',
    name: 'name',
    organisationNumber: 'organisationNumber',
    'populations[0].date': 'countedOn',
    'populations[0].inhabitants': 'inhabitants',
    'populations[0].source': 'source',
  }
  for (const field of Object.keys(NO_ADMINISTRATOR)) ids[`administrator.${field}`] = field
  draft.departments.forEach((_, index) => {
    for (const field of Object.keys(NO_DEPARTMENT))
      ids[`departments[${index}].${field}`] = departmentField(index, field)
    ids[`departments[${index}].validFrom`] = departmentField(index, 'code')
    ids[`departments[${index}].validTo`] = departmentField(index, 'code')
  })
  return ids
}

export const departmentField = (index: number, field: string) => `department-${index}-${field}`

/** The step where a field of the service's is entered. */
export function stepOf(field: string): StepName {
  if (field.startsWith('populations')) return 'invanare'
  if (field.startsWith('departments')) return 'forvaltningar'
  if (field.startsWith('administrator')) return 'administrator'
  return 'kommun'
}
