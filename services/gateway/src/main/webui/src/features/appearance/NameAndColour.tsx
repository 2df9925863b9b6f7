import { Label } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BRANDING } from '@/shared/api/branding'
import type { Branding } from '@/shared/api/types'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { change } from './api'
import { useAppearanceTexts } from './texts'

interface NameAndColourProps {
  branding: Branding
  etag: string
  onClose: () => void
}

export function NameAndColour({ branding, etag, onClose }: NameAndColourProps) {
  const t = useAppearanceTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const code = branding.municipality
  const [name, setName] = useState(branding.shownName ?? '')
  const [colour, setColour] = useState(branding.primaryColour ?? '')
  const form = /^#[0-9a-fA-F]{6}$/
  const save = useMutation({
    mutationFn: () =>
      change(code, etag, {
        ...(name.trim() ? { shownName: name.trim() } : {}),
        ...(colour.trim() ? { primaryColour: colour.trim() } : {}),
      }),
    onSuccess: () => {
      say(t('saved'))
      void queries.invalidateQueries({ queryKey: [BRANDING, code] })
      onClose()
    },
    onError: (error) => faults.fail(error, { shownName: 'shownName', primaryColour: 'primaryColour' }),
  })
  return (
    <FormPanel
      title={t('change')}
      faults={faults}
      saving={save.isPending}
      changed={name !== (branding.shownName ?? '') || colour !== (branding.primaryColour ?? '')}
      onSave={() => {
        const wanting =
          colour.trim() === '' || form.test(colour.trim())
            ? []
            : [{ field: 'primaryColour', message: t('fault.colour') }]
        if (faults.check(wanting)) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="shownName"
          label={t('name')}
          hint={t('name.hint')}
          value={name}
          onChange={setName}
          fault={faults.of('shownName')}
        />
        <TextField
          id="primaryColour"
          label={t('colour')}
          hint={t('colour.hint')}
          value={colour}
          onChange={setColour}
          fault={faults.of('primaryColour')}
        />
        <div className="field">
          <Label htmlFor="picker">{t('colour.pick')}</Label>
          <input
            id="picker"
            type="color"
            className="colour-picker"
            value={form.test(colour) ? colour.toLowerCase() : '#1f7f9b'}
            onChange={(event) => setColour(event.target.value)}
          />
        </div>
      </div>
    </FormPanel>
  )
}
