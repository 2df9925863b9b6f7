import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { Fault } from '@/shared/ui/ErrorSummary'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import {
  customerDraft,
  customerRequest,
  KINDS,
  type CustomerDraft,
  type CustomerField,
} from './customerDraft'
import { customersQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { Customer } from './types'

const ADDRESS = ['street', 'postalCode', 'city', 'countryCode'] as const
const REFERENCES = [
  'organisationNumber',
  'buyerReference',
  'orderReference',
  'peppolId',
  'paymentDays',
] as const
const IDS = Object.fromEntries(
  ['code', 'name', 'kind', 'municipality', ...REFERENCES]
    .map((field) => [field, field])
    .concat(ADDRESS.map((field) => [`address.${field}`, field])),
) as Record<string, string>

interface CustomerFormProps {
  customer?: Customer
  etag?: string
  onClose: () => void
}

export function CustomerForm({ customer, etag, onClose }: CustomerFormProps) {
  const t = useInvoicingTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const customers = useQuery(customersQuery).data?.items ?? []
  const [draft, setDraft] = useState<CustomerDraft>(() => customerDraft(customer))
  const set = (field: CustomerField) => (value: string) =>
    setDraft((before) => ({ ...before, [field]: value }))
  const save = useMutation({
    mutationFn: () => {
      const body = customerRequest(draft)
      return customer
        ? answer(
            costReporting.PUT('/customers/{id}', {
              params: { path: { id: customer.id }, header: { 'If-Match': etag } },
              body,
            }),
          )
        : answer(costReporting.POST('/customers', { body }))
    },
    onSuccess: (saved) => {
      say(t('customer.saved', { name: saved.name }))
      void queries.invalidateQueries({ queryKey: ['customers'] })
      onClose()
    },
    onError: (error) => faults.fail(error, IDS),
  })
  const judge = () => {
    const found: Fault[] = []
    if (!/^[a-z0-9][a-z0-9-]*$/.test(draft.code)) found.push({ field: 'code', message: t('fault.code') })
    if (!draft.name.trim()) found.push({ field: 'name', message: t('fault.name') })
    if (!/^\d{1,3}$/.test(draft.paymentDays)) found.push({ field: 'paymentDays', message: t('fault.days') })
    return found
  }
  const field = (name: CustomerField) => (
    <TextField
      key={name}
      id={name}
      label={t(`customer.${name}`)}
      hint={name === 'code' && t('customer.code.hint')}
      value={draft[name]}
      onChange={set(name)}
      fault={faults.of(name)}
    />
  )
  return (
    <FormPanel
      title={customer ? t('change.of', { name: customer.name }) : t('customer.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(customerDraft(customer))}
      onSave={() => {
        if (faults.check(judge())) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        {!customer && field('code')}
        {field('name')}
        {customer?.kind !== 'municipality' && (
          <SelectField
            id="kind"
            label={t('customer.kind')}
            value={draft.kind}
            onChange={set('kind')}
            fault={faults.of('kind')}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        )}
        {!customer && (
          <SelectField
            id="municipality"
            label={t('customer.municipality')}
            value={draft.municipality}
            onChange={set('municipality')}
            fault={faults.of('municipality')}
            choices={[
              { value: 'federation', label: t('realm.federation') },
              ...customers
                .filter((each) => each.kind === 'municipality')
                .map((each) => ({ value: each.code, label: each.name })),
            ]}
          />
        )}
      </div>
      <div className="field-row">{ADDRESS.map(field)}</div>
      <div className="field-row">
        {REFERENCES.map(field)}
        <SelectField
          id="active"
          label={t('customer.active')}
          value={draft.active}
          onChange={set('active')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </FormPanel>
  )
}
