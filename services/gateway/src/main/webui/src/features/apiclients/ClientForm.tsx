import { Fieldset } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { CreatedApiClient } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { API_CLIENTS, create, scopesOf, type Scope } from './api'
import { useApiClientTexts } from './texts'

interface ClientFormProps {
  onMade: (made: CreatedApiClient) => void
  onClose: () => void
}

export function ClientForm({ onMade, onClose }: ClientFormProps) {
  const t = useApiClientTexts()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const acting = useActing()
  const [name, setName] = useState('')
  const [clientId, setClientId] = useState('')
  const [validTo, setValidTo] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>([])

  const save = useMutation({
    mutationFn: () =>
      create(acting.realm.code, {
        clientId,
        name: name.trim(),
        scopes: [...scopes],
        ...(validTo ? { validTo } : {}),
      }),
    onSuccess: (made) => {
      onMade(made)
      void queries.invalidateQueries({ queryKey: [API_CLIENTS, acting.realm.code] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, { clientId: 'clientId', name: 'name', scopes: 'scopes', validTo: 'validTo' }),
  })
  const wanting = (): Fault[] => [
    ...(name.trim() ? [] : [{ field: 'name', message: t('fault.name') }]),
    ...(/^[a-z][a-z0-9-]{2,59}$/.test(clientId) ? [] : [{ field: 'clientId', message: t('fault.clientId') }]),
    ...(scopes.length > 0 ? [] : [{ field: 'scopes', message: t('fault.scopes') }]),
  ]

  return (
    <FormPanel
      title={t('form.add')}
      faults={faults}
      saving={save.isPending}
      changed={name !== '' || clientId !== '' || validTo !== '' || scopes.length > 0}
      saveLabel={t('form.save')}
      onSave={() => {
        if (faults.check(wanting())) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="name"
          label={t('name')}
          hint={t('name.hint')}
          value={name}
          onChange={setName}
          fault={faults.of('name')}
        />
        <TextField
          id="clientId"
          label={t('clientId')}
          hint={t('clientId.hint')}
          value={clientId}
          onChange={setClientId}
          fault={faults.of('clientId')}
        />
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
      <Fieldset id="scopes" tabIndex={-1}>
        <Fieldset.Legend>{t('scopes')}</Fieldset.Legend>
        {faults.of('scopes') && <p className="field-fault">{faults.of('scopes')}</p>}
        {scopesOf(acting).map((scope) => (
          <label className="check" key={scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) =>
                setScopes((before) =>
                  event.target.checked ? [...before, scope] : before.filter((each) => each !== scope),
                )
              }
            />
            <span>
              {t(`scope.${scope}`)} <span className="code">{scope}</span>
            </span>
          </label>
        ))}
      </Fieldset>
    </FormPanel>
  )
}
