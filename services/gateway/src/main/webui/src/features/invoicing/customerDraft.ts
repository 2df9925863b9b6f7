import type { CustomerRequest, CustomerSystemRequest } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { parseCount } from '@/shared/price/priceDraft'
import type { Customer, CustomerSystem } from './types'

export const KINDS = ['company', 'city-network', 'other'] as const

/** A customer as it is typed. */
export type CustomerDraft = Record<CustomerField, string>
export type CustomerField =
  | 'code'
  | 'name'
  | 'kind'
  | 'municipality'
  | 'organisationNumber'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'countryCode'
  | 'buyerReference'
  | 'orderReference'
  | 'peppolId'
  | 'paymentDays'
  | 'active'

export function customerDraft(customer?: Customer): CustomerDraft {
  const said = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    code: customer?.code ?? '',
    name: customer?.name ?? '',
    kind: customer?.kind ?? 'company',
    municipality: customer?.municipality ?? 'federation',
    organisationNumber: said(customer?.organisationNumber),
    street: customer?.address.street ?? '',
    postalCode: customer?.address.postalCode ?? '',
    city: customer?.address.city ?? '',
    countryCode: customer?.address.countryCode ?? 'SE',
    buyerReference: said(customer?.buyerReference),
    orderReference: said(customer?.orderReference),
    peppolId: said(customer?.peppolId),
    paymentDays: String(customer?.paymentDays ?? 30),
    active: customer?.active === false ? 'no' : 'yes',
  }
}

export function customerRequest(draft: CustomerDraft): CustomerRequest {
  const said = (name: 'organisationNumber' | 'buyerReference' | 'orderReference' | 'peppolId') =>
    draft[name].trim() ? { [name]: draft[name].trim() } : {}
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    kind: draft.kind as CustomerRequest['kind'],
    municipality: draft.municipality,
    address: {
      street: draft.street.trim(),
      postalCode: draft.postalCode.trim(),
      city: draft.city.trim(),
      countryCode: draft.countryCode.trim(),
    },
    paymentDays: Number(draft.paymentDays),
    active: draft.active === 'yes',
    ...said('organisationNumber'),
    ...said('buyerReference'),
    ...said('orderReference'),
    ...said('peppolId'),
  }
}

/** A system as it is typed; its values one a line, `lagring = 500`. */
export interface SystemDraft {
  customerCode: string
  serviceCode: string
  departmentCode: string
  name: string
  validFrom: string
  validTo: string
  quantities: string
}

export function systemDraft(system?: CustomerSystem): SystemDraft {
  return {
    customerCode: system?.customerCode ?? '',
    serviceCode: system?.serviceCode ?? '',
    departmentCode: system?.departmentCode ?? '',
    name: system?.name ?? '',
    validFrom: system?.validFrom ?? '',
    validTo: system?.validTo ?? '',
    quantities: (system?.quantities ?? [])
      .map(({ code, quantity }) => `${code} = ${formatNumber(quantity, 3)}`)
      .join('\n'),
  }
}

/** The values, or nothing when a line is none. */
export function parseQuantities(text: string): { code: string; quantity: number }[] | undefined {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', value = ''] = line.split('=')
      return { code: code.trim(), quantity: parseCount(value) }
    })
  return rows.every((row) => row.code !== '' && row.quantity !== undefined)
    ? rows.map(({ code, quantity }) => ({ code, quantity: quantity ?? 0 }))
    : undefined
}

export function systemRequest(draft: SystemDraft): CustomerSystemRequest {
  return {
    customerCode: draft.customerCode,
    serviceCode: draft.serviceCode,
    name: draft.name.trim(),
    validFrom: draft.validFrom,
    quantities: parseQuantities(draft.quantities) ?? [],
    ...(draft.departmentCode.trim() ? { departmentCode: draft.departmentCode.trim() } : {}),
    ...(draft.validTo ? { validTo: draft.validTo } : {}),
  }
}
