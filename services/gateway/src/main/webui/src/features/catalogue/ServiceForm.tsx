import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { CatalogueService, CatalogueServiceRequest } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { draftOf, faultsOf, requestOf, UNITS, type ServiceDraft } from './draft'
import { PriceRows } from './PriceRows'
import { poolChoicesQuery } from './queries'
import { useCatalogueTexts } from './texts'

interface ServiceFormProps {
  service?: CatalogueService
  etag?: string
  onClose: () => void
}

export function ServiceForm({ service, etag, onClose }: ServiceFormProps) {
  const t = useCatalogueTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const pools = useQuery(poolChoicesQuery).data?.items ?? []
  const [draft, setDraft] = useState<ServiceDraft>(() => draftOf(service))
  const set = (part: Partial<ServiceDraft>) => setDraft((before) => ({ ...before, ...part }))

  const save = useMutation({
    mutationFn: (body: CatalogueServiceRequest) =>
      service
        ? answer(
            costReporting.PUT('/services/{id}', {
              params: { path: { id: service.id }, header: { 'If-Match': etag } },
              body,
            }),
          )
        : answer(costReporting.POST('/services', { body })),
    onSuccess: (saved) => {
      say(t('saved', { name: nameIn(language, saved) }))
      void queries.invalidateQueries({ queryKey: ['services'] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, { code: 'code', nameSv: 'nameSv', nameEn: 'nameEn', poolCode: 'poolCode' }),
  })

  return (
    <FormPanel
      title={service ? t('form.change', { name: nameIn(language, service) }) : t('form.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(draftOf(service))}
      onSave={() => {
        if (faults.check(faultsOf(draft, t))) save.mutate(requestOf(draft))
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="code"
          label={t('code')}
          hint={t('code.hint')}
          value={draft.code}
          onChange={(code) => set({ code })}
          fault={faults.of('code')}
        />
        <TextField
          id="nameSv"
          label={t('nameSv')}
          value={draft.nameSv}
          onChange={(nameSv) => set({ nameSv })}
          fault={faults.of('nameSv')}
        />
        <TextField
          id="nameEn"
          label={t('nameEn')}
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          fault={faults.of('nameEn')}
        />
      </div>
      <div className="field-row">
        <SelectField
          id="unit"
          label={t('unit')}
          value={draft.unit}
          onChange={(unit) => set({ unit: unit as ServiceDraft['unit'] })}
          choices={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        />
        <SelectField
          id="poolCode"
          label={t('pool')}
          value={draft.poolCode}
          onChange={(poolCode) => set({ poolCode })}
          fault={faults.of('poolCode')}
          choices={[
            { value: '', label: t('pool.none') },
            ...pools.map((pool) => ({ value: pool.code, label: nameIn(language, pool) })),
          ]}
        />
      </div>
      <PriceRows prices={draft.prices} faults={faults} onChange={(prices) => set({ prices })} />
    </FormPanel>
  )
}
