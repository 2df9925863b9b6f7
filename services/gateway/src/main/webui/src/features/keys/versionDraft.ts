import type { KeyVersionRequest } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { useKeysTexts } from './texts'

export const BASES = ['population', 'fixed', 'metered', 'mix'] as const
export type Basis = (typeof BASES)[number]

/** A version as it is typed: weights are text, by municipality or by key. */
export interface VersionDraft {
  validFrom: string
  basis: Basis
  serviceCode: string
  weights: Readonly<Record<string, string>>
}

export const EMPTY_VERSION: VersionDraft = {
  validFrom: '',
  basis: 'population',
  serviceCode: '',
  weights: {},
}

/** `12,5` as 12.5; undefined when it is no weight. */
export function parseWeight(text: string): number | undefined {
  const cleaned = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(cleaned) ? Number(cleaned) : undefined
}

export function versionFaults(draft: VersionDraft, t: ReturnType<typeof useKeysTexts>): Fault[] {
  const faults: Fault[] = []
  if (!draft.validFrom) faults.push({ field: 'validFrom', message: t('fault.validFrom') })
  if (draft.basis === 'metered' && !draft.serviceCode)
    faults.push({ field: 'serviceCode', message: t('fault.service') })
  if (draft.basis === 'fixed' || draft.basis === 'mix') faults.push(...weightFaults(draft, t))
  return faults
}

function weightFaults({ weights }: VersionDraft, t: ReturnType<typeof useKeysTexts>): Fault[] {
  const given = Object.entries(weights).filter(([, text]) => text.trim() !== '')
  const wrong = given.filter(([, text]) => parseWeight(text) === undefined)
  if (wrong.length > 0)
    return wrong.map(([name]) => ({ field: `weight-${name}`, message: t('fault.weight') }))
  const sum = given.reduce((total, [, text]) => total + (parseWeight(text) ?? 0), 0)
  return sum > 0 ? [] : [{ field: 'weights', message: t('fault.weights') }]
}

export function versionRequest({ validFrom, basis, serviceCode, weights }: VersionDraft): KeyVersionRequest {
  const given = Object.entries(weights)
    .map(([name, text]) => ({ name, weight: parseWeight(text) ?? 0 }))
    .filter(({ weight }) => weight > 0)
  if (basis === 'metered') return { validFrom, basis, serviceCode }
  if (basis === 'fixed')
    return { validFrom, basis, shares: given.map(({ name, weight }) => ({ municipality: name, weight })) }
  if (basis === 'mix')
    return { validFrom, basis, components: given.map(({ name, weight }) => ({ keyCode: name, weight })) }
  return { validFrom, basis }
}
