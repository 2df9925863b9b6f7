import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { CostPool, CostPoolRequest } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import type { Fault } from '@/shared/ui/ErrorSummary'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { keyChoicesQuery } from './queries'
import { useMappingTexts } from './texts'

interface PoolFormProps {
  pool?: CostPool
  etag?: string
  onClose: () => void
}

type Draft = Record<'code' | 'nameSv' | 'nameEn' | 'kind' | 'step' | 'keyCode', string>
const FIELDS = Object.fromEntries(
  ['code', 'nameSv', 'nameEn', 'kind', 'step', 'keyCode'].map((name) => [name, name]),
)

export function PoolForm({ pool, etag, onClose }: PoolFormProps) {
  const t = useMappingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const keys = useQuery(keyChoicesQuery).data?.items
  const [initial] = useState(() => draftOf(pool))
  const [draft, setDraft] = useState(initial)
  const overhead = draft.kind === 'overhead'
  const field = (name: keyof Draft) => ({
    id: name,
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    fault: faults.of(name),
  })

  const save = useMutation({
    mutationFn: () => {
      const body = requestOf(draft)
      return pool
        ? answer(
            costReporting.PUT('/cost-pools/{id}', {
              params: { path: { id: pool.id }, header: { 'If-Match': etag } },
              body,
            }),
          )
        : answer(costReporting.POST('/cost-pools', { body }))
    },
    onSuccess: (saved) => {
      say(t('pool.saved', { name: nameIn(language, saved) }))
      void queries.invalidateQueries({ queryKey: ['cost-pools'] })
      onClose()
    },
    onError: (error) => faults.fail(error, FIELDS),
  })

  return (
    <FormPanel
      title={pool ? t('pool.change', { name: nameIn(language, pool) }) : t('pool.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(initial)}
      onSave={() => {
        if (faults.check(faultsOf(draft, t))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField {...field('code')} label={t('code')} hint={t('code.hint')} />
        <TextField {...field('nameSv')} label={t('nameSv')} />
        <TextField {...field('nameEn')} label={t('nameEn')} />
      </div>
      <div className="field-row">
        <SelectField
          {...field('kind')}
          label={t('kind')}
          choices={(['service', 'overhead'] as const).map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
          }))}
        />
        {overhead ? (
          <TextField {...field('step')} label={t('step')} hint={t('step.hint')} inputMode="numeric" />
        ) : (
          <SelectField
            {...field('keyCode')}
            label={t('key')}
            hint={keys?.length === 0 && t('key.none')}
            choices={[
              { value: '', label: t('key.choose') },
              ...(keys ?? []).map((key) => ({ value: key.code, label: nameIn(language, key) })),
            ]}
          />
        )}
      </div>
    </FormPanel>
  )
}

function draftOf(pool?: CostPool): Draft {
  return {
    code: pool?.code ?? '',
    nameSv: pool?.nameSv ?? '',
    nameEn: pool?.nameEn ?? '',
    kind: pool?.kind ?? 'service',
    step: pool?.step == null ? '' : String(pool.step),
    keyCode: pool?.keyCode ?? '',
  }
}

function faultsOf(draft: Draft, t: ReturnType<typeof useMappingTexts>): Fault[] {
  const faults: Fault[] = []
  if (!/^[a-z0-9][a-z0-9-]*$/.test(draft.code)) faults.push({ field: 'code', message: t('fault.code') })
  if (!draft.nameSv.trim()) faults.push({ field: 'nameSv', message: t('fault.nameSv') })
  if (!draft.nameEn.trim()) faults.push({ field: 'nameEn', message: t('fault.nameEn') })
  if (draft.kind === 'overhead' && !/^\d{1,4}$/.test(draft.step))
    faults.push({ field: 'step', message: t('fault.step') })
  if (draft.kind === 'service' && !draft.keyCode) faults.push({ field: 'keyCode', message: t('fault.key') })
  return faults
}

function requestOf(draft: Draft): CostPoolRequest {
  const named = { code: draft.code, nameSv: draft.nameSv.trim(), nameEn: draft.nameEn.trim() }
  return draft.kind === 'overhead'
    ? { ...named, kind: 'overhead', step: Number(draft.step) }
    : { ...named, kind: 'service', keyCode: draft.keyCode }
}
