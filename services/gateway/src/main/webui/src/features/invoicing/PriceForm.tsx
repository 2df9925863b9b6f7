import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { draftOf, faultsOf, requestOf, type PriceDraft } from '@/shared/price/priceDraft'
import { ModelFields, PartFields } from '@/shared/price/PriceFields'
import { usePriceTexts } from '@/shared/price/texts'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { serviceChoicesQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { Price } from './types'

interface PriceFormProps {
  price?: Price
  etag?: string
  onClose: () => void
}

export function PriceForm({ price, etag, onClose }: PriceFormProps) {
  const t = useInvoicingTexts()
  const ofPrice = usePriceTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  const [draft, setDraft] = useState<PriceDraft>(() => draftOf(price))
  const set = (part: Partial<PriceDraft>) => setDraft((before) => ({ ...before, ...part }))
  const done = (message: string) => {
    say(message)
    void queries.invalidateQueries({ queryKey: ['prices'] })
    onClose()
  }
  const change = price && { params: { path: { id: price.id }, header: { 'If-Match': etag } } }
  const save = useMutation({
    mutationFn: () =>
      change
        ? answer(costReporting.PUT('/prices/{id}', { ...change, body: requestOf(draft) }))
        : answer(costReporting.POST('/prices', { body: requestOf(draft) })),
    onSuccess: () => done(t('price.saved')),
    onError: (error) =>
      faults.fail(error, { serviceCode: 'serviceCode', validFrom: 'validFrom', priceOre: 'kronor' }),
  })
  const remove = useMutation({
    mutationFn: async () => change && answer(costReporting.DELETE('/prices/{id}', change)),
    onSuccess: () => done(t('price.removed')),
    onError: (error) => faults.fail(error),
  })

  return (
    <FormPanel
      title={t(price ? 'price.change' : 'price.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(draftOf(price))}
      onSave={() => {
        if (faults.check(faultsOf(draft, ofPrice))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <SelectField
          id="serviceCode"
          label={t('service')}
          value={draft.serviceCode}
          onChange={(serviceCode) => set({ serviceCode })}
          fault={faults.of('serviceCode')}
          choices={[
            { value: '', label: t('choose') },
            ...services.map((service) => ({ value: service.code, label: nameIn(language, service) })),
          ]}
        />
        <TextField
          id="validFrom"
          type="date"
          label={t('validFrom')}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          fault={faults.of('validFrom')}
        />
        <ModelFields draft={draft} faults={faults} onChange={set} />
      </div>
      <PartFields draft={draft} faults={faults} onChange={set} />
      {price && (
        <Button
          variant="tertiary"
          data-color="danger"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('price.remove')}
        </Button>
      )}
    </FormPanel>
  )
}
