import type { CatalogueService, CatalogueServiceRequest } from '@/shared/api/types'
import { formatOreBare, parseKronor } from '@/shared/format/money'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { useCatalogueTexts } from './texts'

export const UNITS = ['user', 'device', 'system', 'inhabitant', 'case'] as const

export interface PriceDraft {
  validFrom: string
  kronor: string
}

/** A service as it is typed; amounts are text until they are judged. */
export interface ServiceDraft {
  code: string
  nameSv: string
  nameEn: string
  unit: CatalogueService['unit']
  poolCode: string
  prices: readonly PriceDraft[]
}

export function draftOf(service?: CatalogueService): ServiceDraft {
  return {
    code: service?.code ?? '',
    nameSv: service?.nameSv ?? '',
    nameEn: service?.nameEn ?? '',
    unit: service?.unit ?? 'user',
    poolCode: service?.poolCode || '',
    prices:
      service?.prices.map(({ validFrom, priceOre }) => ({
        validFrom,
        kronor: formatOreBare(priceOre),
      })) ?? [],
  }
}

export function faultsOf(draft: ServiceDraft, t: ReturnType<typeof useCatalogueTexts>): Fault[] {
  const faults: Fault[] = []
  if (!/^[a-z0-9][a-z0-9-]*$/.test(draft.code)) faults.push({ field: 'code', message: t('fault.code') })
  if (!draft.nameSv.trim()) faults.push({ field: 'nameSv', message: t('fault.nameSv') })
  if (!draft.nameEn.trim()) faults.push({ field: 'nameEn', message: t('fault.nameEn') })
  draft.prices.forEach(({ validFrom, kronor }, index) => {
    if (!validFrom)
      faults.push({ field: `price-${index}-from`, message: t('fault.from', { row: index + 1 }) })
    const ore = parseKronor(kronor)
    if (ore === undefined || ore < 0)
      faults.push({ field: `price-${index}-kronor`, message: t('fault.price', { row: index + 1 }) })
  })
  return faults
}

export function requestOf(draft: ServiceDraft): CatalogueServiceRequest {
  return {
    code: draft.code,
    nameSv: draft.nameSv.trim(),
    nameEn: draft.nameEn.trim(),
    unit: draft.unit,
    ...(draft.poolCode ? { poolCode: draft.poolCode } : {}),
    prices: draft.prices.map(({ validFrom, kronor }) => ({ validFrom, priceOre: parseKronor(kronor) ?? 0 })),
  }
}
