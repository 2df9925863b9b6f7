import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import type { Fault } from '@/shared/ui/ErrorSummary'
import { SelectField, TextAreaField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { parseQuantities, systemDraft, systemRequest, type SystemDraft } from './customerDraft'
import { customersQuery, pricesQuery, serviceChoicesQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { CustomerSystem } from './types'

interface SystemFormProps {
  system?: CustomerSystem
  etag?: string
  onClose: () => void
}

export function SystemForm({ system, etag, onClose }: SystemFormProps) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const customers = useQuery(customersQuery).data?.items ?? []
  const prices = useQuery(pricesQuery).data?.items ?? []
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  const [draft, setDraft] = useState<SystemDraft>(() => systemDraft(system))
  const set = (field: keyof SystemDraft) => (value: string) =>
    setDraft((before) => ({ ...before, [field]: value }))
  const configured = new Set(
    prices.filter((price) => price.model === 'configurator').map((price) => price.serviceCode),
  )
  const parameters = prices
    .filter((price) => price.serviceCode === draft.serviceCode)
    .flatMap((price) => price.parameters)
  const done = (message: string) => {
    say(message)
    void queries.invalidateQueries({ queryKey: ['customer-systems'] })
    onClose()
  }
  const change = system && { params: { path: { id: system.id }, header: { 'If-Match': etag } } }
  const save = useMutation({
    mutationFn: () => {
      const body = systemRequest(draft)
      return change
        ? answer(costReporting.PUT('/customer-systems/{id}', { ...change, body }))
        : answer(costReporting.POST('/customer-systems', { body }))
    },
    onSuccess: () => done(t('system.saved', { name: draft.name })),
    onError: (error) =>
      faults.fail(error, Object.fromEntries(Object.keys(draft).map((field) => [field, field]))),
  })
  const remove = useMutation({
    mutationFn: async () => change && answer(costReporting.DELETE('/customer-systems/{id}', change)),
    onSuccess: () => done(t('system.removed', { name: draft.name })),
    onError: (error) => faults.fail(error),
  })
  const judge = () => {
    const found: Fault[] = []
    if (!draft.customerCode) found.push({ field: 'customerCode', message: t('fault.customer') })
    if (!draft.serviceCode) found.push({ field: 'serviceCode', message: t('fault.service') })
    if (!draft.name.trim()) found.push({ field: 'name', message: t('fault.name') })
    if (!draft.validFrom) found.push({ field: 'validFrom', message: t('fault.from') })
    if (!parseQuantities(draft.quantities))
      found.push({ field: 'quantities', message: t('fault.quantities') })
    return found
  }
  return (
    <FormPanel
      title={system ? t('change.of', { name: system.name }) : t('system.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(systemDraft(system))}
      onSave={() => {
        if (faults.check(judge())) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        {!system && (
          <SelectField
            id="customerCode"
            label={t('customer')}
            value={draft.customerCode}
            onChange={set('customerCode')}
            fault={faults.of('customerCode')}
            choices={[
              { value: '', label: t('choose') },
              ...customers.map((each) => ({ value: each.code, label: each.name })),
            ]}
          />
        )}
        <SelectField
          id="serviceCode"
          label={t('system.service')}
          value={draft.serviceCode}
          onChange={set('serviceCode')}
          fault={faults.of('serviceCode')}
          choices={[
            { value: '', label: t('choose') },
            ...services
              .filter((each) => configured.has(each.code))
              .map((each) => ({ value: each.code, label: nameIn(language, each) })),
          ]}
        />
        <TextField
          id="name"
          label={t('system.name')}
          value={draft.name}
          onChange={set('name')}
          fault={faults.of('name')}
        />
        <TextField
          id="departmentCode"
          label={t('system.department')}
          value={draft.departmentCode}
          onChange={set('departmentCode')}
          fault={faults.of('departmentCode')}
        />
      </div>
      <div className="field-row">
        <TextField
          id="validFrom"
          type="date"
          label={t('validFrom')}
          value={draft.validFrom}
          onChange={set('validFrom')}
          fault={faults.of('validFrom')}
        />
        <TextField
          id="validTo"
          type="date"
          label={t('system.validTo')}
          value={draft.validTo}
          onChange={set('validTo')}
          fault={faults.of('validTo')}
        />
      </div>
      <TextAreaField
        id="quantities"
        label={t('system.quantities')}
        hint={t('system.quantities.hint', {
          codes: [...new Set(parameters.map((each) => each.code))].join(', ') || '–',
        })}
        value={draft.quantities}
        onChange={set('quantities')}
        fault={faults.of('quantities')}
      />
      {system && (
        <Button
          variant="tertiary"
          data-color="danger"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('system.remove')}
        </Button>
      )}
    </FormPanel>
  )
}
