import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CreatedUser } from '@/shared/api/types'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { AdministratorFields } from './AdministratorFields'
import { inviteAdministrator, UNFINISHED, type Administrator } from './api'
import { emptyDraft, NO_ADMINISTRATOR } from './draft'
import { Invited } from './Invited'
import { faultsOf } from './steps/faults'
import { useMembersTexts } from './texts'

const FIELDS = { username: 'username', givenName: 'givenName', familyName: 'familyName', email: 'email' }

interface InviteAdministratorProps {
  code: string
  name: string
  /** Whether the onboarding waits for it. */
  first: boolean
}

/** The federation gives a member its administrators, and they the rest. */
export function InviteAdministrator({ code, name, first }: InviteAdministratorProps) {
  const t = useMembersTexts()
  const [open, setOpen] = useState(false)
  const [invited, setInvited] = useState<CreatedUser>()
  return (
    <>
      <p>{t(first ? 'administrators.waits' : 'administrators.text', { name })}</p>
      {invited && <Invited invited={invited} />}
      {open ? (
        <InviteForm
          code={code}
          first={first}
          onClose={(made) => {
            if (made) setInvited(made)
            setOpen(false)
          }}
        />
      ) : (
        <div>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t('administrators.invite')}
          </Button>
        </div>
      )}
    </>
  )
}

interface InviteFormProps extends Pick<InviteAdministratorProps, 'code' | 'first'> {
  onClose: (made?: CreatedUser) => void
}

function InviteForm({ code, first, onClose }: InviteFormProps) {
  const t = useMembersTexts()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [person, setPerson] = useState<Administrator>(NO_ADMINISTRATOR)
  const save = useMutation({
    mutationFn: () => inviteAdministrator(code, first, person),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: [UNFINISHED] })
      onClose(made)
    },
    onError: (error) => faults.fail(error, FIELDS),
  })
  const given = Object.values(person).some(Boolean)
  return (
    <FormPanel
      title={t('administrators.invite')}
      faults={faults}
      saving={save.isPending}
      changed={given}
      saveLabel={t('administrators.do')}
      onSave={() => {
        const draft = { ...emptyDraft(), administrator: given ? person : { ...person, username: '?' } }
        if (faults.check(faultsOf('administrator', draft, t))) save.mutate()
      }}
      onCancel={() => onClose()}
    >
      <AdministratorFields person={person} onChange={setPerson} faults={faults} />
    </FormPanel>
  )
}
