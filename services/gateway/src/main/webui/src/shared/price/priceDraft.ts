import { formatOreBare, parseKronor } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import type { Price, PriceRequest } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { usePriceTexts } from './texts'

export type PriceModel = Price['model']
export const MODELS = ['unit', 'fixed', 'tiered', 'configurator'] as const

export interface TierDraft {
  above: string
  kronor: string
}

export interface ParameterDraft {
  code: string
  nameSv: string
  nameEn: string
  unit: string
  kronor: string
}

/** What something costs as it is typed; amounts are text until they are judged. */
export interface CostDraft {
  model: PriceModel
  kronor: string
  tiers: readonly TierDraft[]
  parameters: readonly ParameterDraft[]
}

export interface PriceDraft extends CostDraft {
  serviceCode: string
  validFrom: string
}

export const NEW_TIER: TierDraft = { above: '', kronor: '' }
export const NEW_PARAMETER: ParameterDraft = { code: '', nameSv: '', nameEn: '', unit: '', kronor: '' }

export function draftOf(price?: Price): PriceDraft {
  const own = price?.priceOre
  return {
    serviceCode: price?.serviceCode ?? '',
    validFrom: price?.validFrom ?? '',
    model: price?.model ?? 'unit',
    kronor: own === undefined ? '' : formatOreBare(own),
    tiers: price?.tiers.length
      ? price.tiers.map(({ above, priceOre }) => ({
          above: formatNumber(above, 3),
          kronor: formatOreBare(priceOre),
        }))
      : [{ above: '0', kronor: '' }, NEW_TIER],
    parameters: price?.parameters.length
      ? price.parameters.map(({ rateOre, ...parameter }) => ({
          ...parameter,
          kronor: formatOreBare(rateOre),
        }))
      : [NEW_PARAMETER],
  }
}

/** A count as people write it, `1 000,5`; nothing when it is none. */
export function parseCount(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined
}

type T = ReturnType<typeof usePriceTexts>

export function faultsOf(draft: PriceDraft, t: T): Fault[] {
  const faults: Fault[] = []
  if (!draft.serviceCode) faults.push({ field: 'serviceCode', message: t('fault.service') })
  if (!draft.validFrom) faults.push({ field: 'validFrom', message: t('fault.from') })
  return [...faults, ...costFaults(draft, t)]
}

/** @param id begins the fields' ids, where several prices stand in one form */
export function costFaults(draft: CostDraft, t: T, id = ''): Fault[] {
  const faults: Fault[] = []
  const amount = (field: string, kronor: string) => {
    if ((parseKronor(kronor) ?? -1) < 0) faults.push({ field: id + field, message: t('fault.amount') })
  }
  if (draft.model !== 'tiered') amount('kronor', draft.kronor)
  if (draft.model === 'tiered')
    draft.tiers.forEach((tier, row) => {
      if (parseCount(tier.above) === undefined)
        faults.push({ field: `${id}tier-${row}-above`, message: t('fault.above') })
      amount(`tier-${row}-kronor`, tier.kronor)
    })
  if (draft.model === 'configurator')
    draft.parameters.forEach((parameter, row) => {
      for (const part of ['code', 'nameSv', 'nameEn', 'unit'] as const)
        if (!parameter[part].trim())
          faults.push({ field: `${id}parameter-${row}-${part}`, message: t(`fault.parameter.${part}`) })
      amount(`parameter-${row}-kronor`, parameter.kronor)
    })
  return faults
}

export function requestOf(draft: PriceDraft): PriceRequest {
  return { serviceCode: draft.serviceCode, validFrom: draft.validFrom, ...costOf(draft) }
}

export function costOf(draft: CostDraft): Omit<PriceRequest, 'serviceCode' | 'validFrom'> {
  return {
    model: draft.model,
    ...(draft.model === 'tiered' ? {} : { priceOre: parseKronor(draft.kronor) ?? 0 }),
    tiers:
      draft.model === 'tiered'
        ? draft.tiers.map(({ above, kronor }) => ({
            above: parseCount(above) ?? 0,
            priceOre: parseKronor(kronor) ?? 0,
          }))
        : [],
    parameters:
      draft.model === 'configurator'
        ? draft.parameters.map(({ kronor, ...parameter }) => ({
            ...parameter,
            rateOre: parseKronor(kronor) ?? 0,
          }))
        : [],
  }
}
