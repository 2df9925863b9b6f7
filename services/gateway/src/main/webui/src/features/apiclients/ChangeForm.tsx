import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { ApiClient } from '@/shared/api/types'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { API_CLIENTS, change } from './api'
import { useApiClientTexts } from './texts'

interface ChangeFormProps {
  client: ApiClient
  etag: string
  onClose: () => void
}

/** What may change of a machine: what people call it, and its last day. */
export function ChangeForm({ client, etag, onClose }: ChangeFormProps) {
  const t = useApiClientTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const { code } = useActing().realm
  const [name, setName] = useState(client.name)
  const [validTo, setValidTo] = useState(client.validTo ?? '')

  const save = useMutation({
    mutationFn: () =>
      change(code, client.clientId, etag, { name: name.trim(), ...(validTo ? { validTo } : {}) }),
    onSuccess: () => {
      say(t('saved', { name: name.trim() }))
      void queries.invalidateQueries({ queryKey: [API_CLIENTS, code] })
      onClose()
    },
    onError: (error) => faults.fail(error, { name: 'name', validTo: 'validTo' }),
  })

  return (
    <FormPanel
      title={t('form.change', { name: client.name })}
      faults={faults}
      saving={save.isPending}
      changed={name !== client.name || validTo !== (client.validTo ?? '')}
      onSave={() => {
        if (faults.check(name.trim() ? [] : [{ field: 'name', message: t('fault.name') }])) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField id="name" label={t('name')} value={name} onChange={setName} fault={faults.of('name')} />
        <TextField
          id="validTo"
          type="date"
          label={t('validTo')}
          hint={t('validTo.hint')}
          value={validTo}
          onChange={setValidTo}
          fault={faults.of('validTo')}
        />
      </div>
    </FormPanel>
  )
}
