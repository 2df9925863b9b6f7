import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { useKeysTexts } from './texts'

const EMPTY = { code: '', nameSv: '', nameEn: '' }

export function KeyForm({ onClose }: { onClose: () => void }) {
  const t = useKeysTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [draft, setDraft] = useState(EMPTY)
  const field = (name: keyof typeof EMPTY) => ({
    id: name,
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    fault: faults.of(name),
  })
  const save = useMutation({
    mutationFn: () => answer(costReporting.POST('/allocation-keys', { body: draft })),
    onSuccess: (saved) => {
      say(t('key.saved', { name: nameIn(language, saved) }))
      void queries.invalidateQueries({ queryKey: ['allocation-keys'] })
      onClose()
    },
    onError: (error) => faults.fail(error, { code: 'code', nameSv: 'nameSv', nameEn: 'nameEn' }),
  })
  const judge = () =>
    faults.check([
      ...(/^[a-z0-9][a-z0-9-]*$/.test(draft.code) ? [] : [{ field: 'code', message: t('fault.code') }]),
      ...(draft.nameSv.trim() ? [] : [{ field: 'nameSv', message: t('fault.nameSv') }]),
      ...(draft.nameEn.trim() ? [] : [{ field: 'nameEn', message: t('fault.nameEn') }]),
    ])
  return (
    <FormPanel
      title={t('key.add')}
      faults={faults}
      saving={save.isPending}
      changed={Object.values(draft).some((value) => value !== '')}
      onSave={() => {
        if (judge()) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField {...field('code')} label={t('code')} hint={t('code.hint')} />
        <TextField {...field('nameSv')} label={t('nameSv')} />
        <TextField {...field('nameEn')} label={t('nameEn')} />
      </div>
    </FormPanel>
  )
}
