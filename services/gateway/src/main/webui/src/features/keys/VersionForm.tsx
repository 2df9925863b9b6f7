import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { FEDERATION, realmsQuery } from '@/shared/api/session'
import type { AllocationKey } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { serviceChoicesQuery } from './queries'
import { useKeysTexts } from './texts'
import {
  BASES,
  EMPTY_VERSION,
  versionFaults,
  versionRequest,
  type Basis,
  type VersionDraft,
} from './versionDraft'
import { WeightFields } from './WeightFields'

interface VersionFormProps {
  allocationKey: AllocationKey
  others: readonly AllocationKey[]
  onClose: () => void
}

/** A new version: what was is never rewritten, it only ends. */
export function VersionForm({ allocationKey, others, onClose }: VersionFormProps) {
  const t = useKeysTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const members = (useQuery(realmsQuery).data ?? []).filter((realm) => realm.code !== FEDERATION)
  const services = useQuery(serviceChoicesQuery).data?.items
  const [draft, setDraft] = useState<VersionDraft>(EMPTY_VERSION)
  const set = (part: Partial<VersionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const name = nameIn(language, allocationKey)
  const choices = [
    { value: '', label: t('service.choose') },
    ...(services ?? []).map((service) => ({ value: service.code, label: nameIn(language, service) })),
  ]
  const weighted =
    draft.basis === 'fixed'
      ? members.map((member) => ({ id: member.code, name: member.name }))
      : others
          .filter((key) => key.code !== allocationKey.code)
          .map((key) => ({ id: key.code, name: nameIn(language, key) }))

  const save = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/allocation-keys/{id}/versions', {
          params: { path: { id: allocationKey.id } },
          body: versionRequest(draft),
        }),
      ),
    onSuccess: () => {
      say(t('version.saved', { name }))
      void queries.invalidateQueries({ queryKey: ['allocation-keys'] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, { validFrom: 'validFrom', serviceCode: 'serviceCode', basis: 'basis' }),
  })

  return (
    <FormPanel
      title={t('version.new', { name })}
      faults={faults}
      saving={save.isPending}
      changed={draft !== EMPTY_VERSION}
      onSave={() => {
        if (faults.check(versionFaults(draft, t))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="validFrom"
          type="date"
          label={t('validFrom')}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          fault={faults.of('validFrom')}
        />
        <SelectField
          id="basis"
          label={t('basis')}
          value={draft.basis}
          onChange={(basis) => set({ basis: basis as Basis, weights: {} })}
          fault={faults.of('basis')}
          choices={BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
        />
        {draft.basis === 'metered' && (
          <SelectField
            id="serviceCode"
            label={t('service')}
            hint={services?.length === 0 && t('service.none')}
            value={draft.serviceCode}
            onChange={(serviceCode) => set({ serviceCode })}
            fault={faults.of('serviceCode')}
            choices={choices}
          />
        )}
      </div>
      {(draft.basis === 'fixed' || draft.basis === 'mix') && (
        <WeightFields
          parts={weighted}
          weights={draft.weights}
          faults={faults}
          onChange={(weights) => set({ weights })}
        />
      )}
    </FormPanel>
  )
}
