import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import type { Administrator } from './api'
import { useMembersTexts } from './texts'

interface AdministratorFieldsProps {
  person: Administrator
  onChange: (person: Administrator) => void
  faults: FormFaults
}

export function AdministratorFields({ person, onChange, faults }: AdministratorFieldsProps) {
  const t = useMembersTexts()
  return (
    <>
      <div className="field-row">
        <TextField
          id="givenName"
          label={t('givenName')}
          value={person.givenName}
          onChange={(givenName) => onChange({ ...person, givenName })}
          fault={faults.of('givenName')}
        />
        <TextField
          id="familyName"
          label={t('familyName')}
          value={person.familyName}
          onChange={(familyName) => onChange({ ...person, familyName })}
          fault={faults.of('familyName')}
        />
      </div>
      <div className="field-row">
        <TextField
          id="email"
          label={t('email')}
          value={person.email}
          onChange={(email) => onChange({ ...person, email })}
          fault={faults.of('email')}
        />
        <TextField
          id="username"
          label={t('username')}
          hint={t('username.hint')}
          value={person.username}
          onChange={(username) => onChange({ ...person, username })}
          fault={faults.of('username')}
        />
      </div>
    </>
  )
}
