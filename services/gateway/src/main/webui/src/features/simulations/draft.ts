import type { AllocationKey, SimulationRequest } from '@/shared/api/types'
import { costFaults, costOf, type CostDraft } from '@/shared/price/priceDraft'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { useSimulationTexts } from './texts'

export const BASES = ['population', 'fixed', 'metered', 'mix'] as const
export type Basis = (typeof BASES)[number]
type Weights = Readonly<Record<string, string>>

/** What is typed: weights and quantities are text, by municipality, key or service. */
export interface KeyDraft {
  keyCode: string
  basis: Basis
  serviceCode: string
  weights: Weights
}

export interface JoinDraft {
  municipality: string
  name: string
  inhabitants: string
  weights: Weights
  quantities: Weights
}

/** A service's price as it would be. */
export type PriceOf = CostDraft & { serviceCode: string }

export interface Draft {
  name: string
  reason: string
  period: string
  keys: readonly KeyDraft[]
  joins: readonly JoinDraft[]
  leaves: readonly string[]
  prices: readonly PriceOf[]
}

export const EMPTY_JOIN: JoinDraft = {
  municipality: '',
  name: '',
  inhabitants: '',
  weights: {},
  quantities: {},
}

/** `12,5` as 12.5; undefined when it is no number of zero or more. */
export function parseNumber(text: string): number | undefined {
  const cleaned = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(cleaned) ? Number(cleaned) : undefined
}

/** A key as it is on the day, to be changed from there. */
export function startOf(key: AllocationKey, day: string): KeyDraft {
  const [version] = key.versions
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  const weights = Object.fromEntries([
    ...(version?.shares ?? []).map(({ municipality, weight }) => [municipality, written(weight)]),
    ...(version?.components ?? []).map(({ keyCode, weight }) => [keyCode, written(weight)]),
  ]) as Weights
  return {
    keyCode: key.code,
    basis: version?.basis ?? 'population',
    serviceCode: version?.serviceCode ?? '',
    weights,
  }
}

const written = (weight: number) => String(weight).replace('.', ',')

/** The last day of a year, a quarter or a month, for choosing versions by. */
export function lastDay(period: string): string {
  return `${period.slice(0, 4)}-12-31`
}

type T = ReturnType<typeof useSimulationTexts>

export function draftFaults(draft: Draft, t: T): Fault[] {
  return [
    ...(draft.name.trim() ? [] : [{ field: 'name', message: t('fault.name') }]),
    ...(draft.reason.trim() ? [] : [{ field: 'reason', message: t('fault.reason') }]),
    ...draft.keys.flatMap((key) => keyFaults(key, t)),
    ...draft.joins.flatMap((join, place) => joinFaults(join, place, t)),
  ]
}

/** What is wrong with the prices, in the words of the price list. */
export function priceFaults({ prices }: Draft, t: Parameters<typeof costFaults>[1]): Fault[] {
  return prices.flatMap((price) => costFaults(price, t, `${price.serviceCode}-`))
}

function keyFaults({ keyCode, basis, serviceCode, weights }: KeyDraft, t: T): Fault[] {
  if (basis === 'metered')
    return serviceCode ? [] : [{ field: `service-${keyCode}`, message: t('fault.service') }]
  if (basis === 'population') return []
  const wrong = numberFaults(weights, `weight-${keyCode}`, t('fault.weight'))
  if (wrong.length > 0) return wrong
  return given(weights).length > 0 ? [] : [{ field: `weights-${keyCode}`, message: t('fault.weights') }]
}

function joinFaults(
  { municipality, name, inhabitants, weights, quantities }: JoinDraft,
  place: number,
  t: T,
): Fault[] {
  return [
    ...(/^\d{4}$/.test(municipality) ? [] : [{ field: `code-${place}`, message: t('fault.code') }]),
    ...(name.trim() ? [] : [{ field: `member-${place}`, message: t('fault.member') }]),
    ...(/^[1-9]\d*$/.test(inhabitants.replace(/[\s\u00a0]/g, ''))
      ? []
      : [{ field: `inhabitants-${place}`, message: t('fault.inhabitants') }]),
    ...numberFaults(weights, `join-weight-${place}`, t('fault.weight')),
    ...numberFaults(quantities, `join-quantity-${place}`, t('fault.quantity')),
  ]
}

function numberFaults(numbers: Weights, field: string, message: string): Fault[] {
  return Object.entries(numbers)
    .filter(([, text]) => text.trim() !== '' && parseNumber(text) === undefined)
    .map(([name]) => ({ field: `${field}-${name}`, message }))
}

/** Those with a number above zero. */
function given(numbers: Weights): { name: string; number: number }[] {
  return Object.entries(numbers)
    .map(([name, text]) => ({ name, number: parseNumber(text) ?? 0 }))
    .filter(({ number }) => number > 0)
}

export function requestOf(draft: Draft): SimulationRequest {
  return {
    name: draft.name.trim(),
    reason: draft.reason.trim(),
    period: draft.period,
    changes: {
      keys: draft.keys.map((key) => keyRequest(key, draft.leaves)),
      joins: draft.joins.map((join) => ({
        municipality: join.municipality,
        name: join.name.trim(),
        inhabitants: Number(join.inhabitants.replace(/[\s\u00a0]/g, '')),
        quantities: given(join.quantities).map(({ name, number }) => ({
          serviceCode: name,
          quantity: number,
        })),
        weights: given(join.weights)
          .filter(({ name }) => !draft.keys.some(({ keyCode }) => keyCode === name))
          .map(({ name, number }) => ({ keyCode: name, weight: number })),
      })),
      leaves: [...draft.leaves],
      ...(draft.prices.length === 0
        ? {}
        : {
            prices: draft.prices.map(({ serviceCode, ...price }) => ({ serviceCode, ...costOf(price) })),
          }),
    },
  }
}

function keyRequest({ keyCode, basis, serviceCode, weights }: KeyDraft, leaves: readonly string[]) {
  if (basis === 'metered') return { keyCode, basis, serviceCode }
  if (basis === 'mix')
    return {
      keyCode,
      basis,
      components: given(weights).map(({ name, number }) => ({ keyCode: name, weight: number })),
    }
  if (basis === 'fixed')
    return {
      keyCode,
      basis,
      shares: given(weights)
        .filter(({ name }) => !leaves.includes(name))
        .map(({ name, number }) => ({ municipality: name, weight: number })),
    }
  return { keyCode, basis }
}

/** Where in the form a field of the request stands. */
export function fieldIds(draft: Draft): Record<string, string> {
  const ids: Record<string, string> = {
    name: 'name',
    reason: 'reason',
    period: 'period',
    'changes.leaves': 'leaves',
    'changes.prices': 'prices',
  }
  draft.keys.forEach((key, place) => {
    ids[`changes.keys[${place}].keyCode`] = `basis-${key.keyCode}`
    ids[`changes.keys[${place}].basis`] = `basis-${key.keyCode}`
    ids[`changes.keys[${place}].serviceCode`] = `service-${key.keyCode}`
    const sent = requestOf(draft).changes.keys?.[place]
    sent?.shares?.forEach(({ municipality }, share) => {
      ids[`changes.keys[${place}].shares[${share}].municipality`] = `weight-${key.keyCode}-${municipality}`
      ids[`changes.keys[${place}].shares[${share}].weight`] = `weight-${key.keyCode}-${municipality}`
    })
    sent?.components?.forEach(({ keyCode }, part) => {
      ids[`changes.keys[${place}].components[${part}].keyCode`] = `weight-${key.keyCode}-${keyCode}`
    })
  })
  draft.joins.forEach((_, place) => {
    ids[`changes.joins[${place}].municipality`] = `code-${place}`
    ids[`changes.joins[${place}].name`] = `member-${place}`
    ids[`changes.joins[${place}].inhabitants`] = `inhabitants-${place}`
  })
  draft.prices.forEach(({ serviceCode }, place) => {
    for (const part of ['serviceCode', 'tiers', 'parameters'])
      ids[`changes.prices[${place}].${part}`] = `price-${serviceCode}`
    ids[`changes.prices[${place}].priceOre`] = `${serviceCode}-kronor`
  })
  draft.leaves.forEach((_, place) => {
    ids[`changes.leaves[${place}]`] = 'leaves'
  })
  return ids
}
