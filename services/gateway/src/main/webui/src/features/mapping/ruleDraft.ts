import type { MappingRule, MappingRuleRequest } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { useMappingTexts } from './texts'

export type RuleDraft = Record<
  'priority' | 'accountFrom' | 'accountTo' | 'costCentre' | 'project' | 'poolCode' | 'validFrom' | 'validTo',
  string
>

export function ruleDraftOf(rule: MappingRule): RuleDraft {
  return {
    priority: String(rule.priority),
    accountFrom: rule.accountFrom,
    accountTo: rule.accountTo,
    costCentre: rule.costCentre ?? '',
    project: rule.project ?? '',
    poolCode: rule.poolCode,
    validFrom: rule.validFrom,
    validTo: rule.validTo ?? '',
  }
}

/** A rule for one unmatched row, from the beginning of the year; the rest is for a person to say. */
export function newRule(given: { account?: string; costCentre?: string; project?: string }): RuleDraft {
  return {
    priority: '100',
    accountFrom: given.account ?? '',
    accountTo: given.account ?? '',
    costCentre: given.costCentre ?? '',
    project: given.project ?? '',
    poolCode: '',
    validFrom: `${new Date().getFullYear()}-01-01`,
    validTo: '',
  }
}

export function ruleFaults(draft: RuleDraft, t: ReturnType<typeof useMappingTexts>): Fault[] {
  const faults: Fault[] = []
  const account = /^\d{1,10}$/
  if (!/^\d{1,7}$/.test(draft.priority)) faults.push({ field: 'priority', message: t('fault.priority') })
  if (!account.test(draft.accountFrom)) faults.push({ field: 'accountFrom', message: t('fault.accountFrom') })
  if (!account.test(draft.accountTo)) faults.push({ field: 'accountTo', message: t('fault.accountTo') })
  else if (draft.accountTo < draft.accountFrom)
    faults.push({ field: 'accountTo', message: t('fault.accountOrder') })
  if (!draft.poolCode) faults.push({ field: 'poolCode', message: t('fault.pool') })
  if (!draft.validFrom) faults.push({ field: 'validFrom', message: t('fault.validFrom') })
  if (draft.validTo && draft.validTo < draft.validFrom)
    faults.push({ field: 'validTo', message: t('fault.validTo') })
  return faults
}

export function ruleRequest(draft: RuleDraft): MappingRuleRequest {
  const { priority, accountFrom, accountTo, poolCode, validFrom } = draft
  const optional = Object.fromEntries(
    (['costCentre', 'project', 'validTo'] as const)
      .filter((name) => draft[name].trim() !== '')
      .map((name) => [name, draft[name].trim()]),
  )
  return { priority: Number(priority), accountFrom, accountTo, poolCode, validFrom, ...optional }
}
