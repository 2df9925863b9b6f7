import type { Statement } from '@/shared/api/types'
import { nameIn, type Language } from '@/shared/i18n/i18n'
import type { PartRow } from './rows'

export function serviceParts(statement: Statement, language: Language): PartRow[] {
  return statement.services.map((service) => ({
    code: service.serviceCode,
    name: nameIn(language, service),
    amountOre: service.amountOre,
    previousOre: statement.previousTotalOre === 0 ? undefined : service.previousAmountOre,
    count: 1,
  }))
}

export function departmentParts(statement: Statement, language: Language, none: string): PartRow[] {
  return statement.departments.map((department) => ({
    code: department.departmentCode ?? NO_DEPARTMENT,
    name: department.departmentCode ? nameIn(language, department) : none,
    amountOre: department.amountOre,
    previousOre: statement.previousTotalOre === 0 ? undefined : department.previousAmountOre,
    count: 1,
  }))
}

/** How the address says what belongs to no department. */
export const NO_DEPARTMENT = 'ingen'
