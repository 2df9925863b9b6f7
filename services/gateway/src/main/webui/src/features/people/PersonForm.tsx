import { Fieldset } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { CreatedUser, User } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { change, create, departmentsQuery, PEOPLE } from './api'
import { changedUserOf, draftOf, faultsOf, newUserOf, type PersonDraft } from './draft'
import { RoleChoices } from './RoleChoices'
import { usePeopleTexts } from './texts'

const FIELDS = {
  username: 'username',
  givenName: 'givenName',
  familyName: 'familyName',
  email: 'email',
  roles: 'roles',
  departmentCode: 'departmentCode',
}

interface PersonFormProps {
  person?: User
  etag?: string
  onHanded: (handed: CreatedUser) => void
  onClose: () => void
}

export function PersonForm({ person, etag = '', onHanded, onClose }: PersonFormProps) {
  const t = usePeopleTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const acting = useActing()
  const { code } = acting.realm
  const departments = useQuery(departmentsQuery(code)).data ?? []
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person))
  const set = (part: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...part }))
  const name = `${draft.givenName} ${draft.familyName}`.trim()

  const save = useMutation({
    mutationFn: async () => {
      if (person) {
        await change(code, person.id, etag, changedUserOf(draft))
        return undefined
      }
      return create(code, newUserOf(draft))
    },
    onSuccess: (made) => {
      if (made) onHanded(made)
      else say(t('saved', { name }))
      void queries.invalidateQueries({ queryKey: [PEOPLE, code] })
      onClose()
    },
    onError: (error) => faults.fail(error, FIELDS),
  })

  return (
    <FormPanel
      title={person ? t('form.change', { name: `${person.givenName} ${person.familyName}` }) : t('form.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(draftOf(person))}
      saveLabel={person ? undefined : t('form.invite')}
      onSave={() => {
        if (faults.check(faultsOf(draft, t))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="givenName"
          label={t('givenName')}
          value={draft.givenName}
          onChange={(givenName) => set({ givenName })}
          fault={faults.of('givenName')}
        />
        <TextField
          id="familyName"
          label={t('familyName')}
          value={draft.familyName}
          onChange={(familyName) => set({ familyName })}
          fault={faults.of('familyName')}
        />
        <TextField
          id="email"
          label={t('email')}
          value={draft.email}
          onChange={(email) => set({ email })}
          fault={faults.of('email')}
        />
      </div>
      <div className="field-row">
        {!person && (
          <TextField
            id="username"
            label={t('username')}
            hint={t('username.hint')}
            value={draft.username}
            onChange={(username) => set({ username })}
            fault={faults.of('username')}
          />
        )}
        {!acting.federation && (
          <SelectField
            id="departmentCode"
            label={t('department')}
            value={draft.departmentCode}
            onChange={(departmentCode) => set({ departmentCode })}
            fault={faults.of('departmentCode')}
            choices={[
              { value: '', label: t('department.none') },
              ...departments.map((each) => ({ value: each.code, label: nameIn(language, each) })),
            ]}
          />
        )}
      </div>
      <RoleChoices chosen={draft.roles} fault={faults.of('roles')} onChange={(roles) => set({ roles })} />
      {person && (
        <Fieldset>
          <Fieldset.Legend>{t('enabled')}</Fieldset.Legend>
          <label className="check">
            <input
              type="checkbox"
              checked={draft.enabled}
              onChange={(event) => set({ enabled: event.target.checked })}
            />
            {t('enabled.may')}
          </label>
        </Fieldset>
      )}
    </FormPanel>
  )
}
