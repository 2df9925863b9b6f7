import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { ApiClient, CreatedApiClient } from '@/shared/api/types'
import { SelectField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { API_CLIENTS, renewSecret } from './api'
import { useApiClientTexts } from './texts'

const HOURS = ['0', '1', '24', '168'] as const

interface RenewFormProps {
  client: ApiClient
  onRenewed: (made: CreatedApiClient) => void
  onClose: () => void
}

/** Another secret, and how long the one before works beside it. */
export function RenewForm({ client, onRenewed, onClose }: RenewFormProps) {
  const t = useApiClientTexts()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const { code } = useActing().realm
  const [hours, setHours] = useState<string>('24')
  const renew = useMutation({
    mutationFn: () => renewSecret(code, client.clientId, Number(hours)),
    onSuccess: (made) => {
      onRenewed(made)
      onClose()
      void queries.invalidateQueries({ queryKey: [API_CLIENTS, code] })
    },
    onError: (error) => faults.fail(error, { overlapHours: 'overlapHours' }),
  })
  return (
    <FormPanel
      title={t('renew.title', { name: client.name })}
      faults={faults}
      saving={renew.isPending}
      changed={false}
      saveLabel={t('renew')}
      onSave={() => renew.mutate()}
      onCancel={onClose}
    >
      <p>{t(hours === '0' ? 'renew.text.now' : 'renew.text.overlap')}</p>
      <SelectField
        id="overlapHours"
        label={t('renew.overlap')}
        hint={t('renew.overlap.hint')}
        value={hours}
        onChange={setHours}
        fault={faults.of('overlapHours')}
        width="medium"
        choices={HOURS.map((value) => ({ value, label: t(`renew.hours.${value}`) }))}
      />
    </FormPanel>
  )
}
