import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { CreatedUser, User } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { History } from '@/shared/history/History'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { inviteAnew, PEOPLE, personQuery, signOut } from './api'
import { PersonForm } from './PersonForm'
import { usePeopleTexts } from './texts'

interface PersonEditorProps {
  /** Somebody's id, or `ny` for somebody new. */
  id: string
  onHanded: (handed: CreatedUser) => void
  onClose: () => void
}

export function PersonEditor({ id, onHanded, onClose }: PersonEditorProps) {
  return id === 'ny' ? (
    <PersonForm onHanded={onHanded} onClose={onClose} />
  ) : (
    <Existing id={id} onHanded={onHanded} onClose={onClose} />
  )
}

function Existing({ id, onHanded, onClose }: PersonEditorProps) {
  const query = useQuery(personQuery(useActing().realm.code, id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => (
        <>
          <PersonForm person={value} etag={etag} onHanded={onHanded} onClose={onClose} />
          <Access person={value} onHanded={onHanded} onClose={onClose} />
          <History
            service="tenants"
            recordType="user"
            recordId={id}
            of={`${value.givenName} ${value.familyName}`}
          />
        </>
      )}
    </Loaded>
  )
}

interface AccessProps {
  person: User
  onHanded: (handed: CreatedUser) => void
  onClose: () => void
}

/** Out of all sessions, or in again by a new password: asked for once more, since both are felt at once. */
function Access({ person, onHanded, onClose }: AccessProps) {
  const t = usePeopleTexts()
  const { code } = useActing().realm
  const say = useSay()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'signOut' | 'invite'>()
  const name = `${person.givenName} ${person.familyName}`
  const out = useMutation({
    mutationFn: () => signOut(code, person.id),
    onSuccess: () => say(t('signOut.done', { name })),
  })
  const invite = useMutation({
    mutationFn: () => inviteAnew(code, person.id),
    onSuccess: (handed) => {
      onHanded(handed)
      void queries.invalidateQueries({ queryKey: [PEOPLE, code] })
      onClose()
    },
  })
  return (
    <>
      <p>
        {person.lastSignInAt
          ? t('lastSignIn.at', { at: formatDateTime(person.lastSignInAt) })
          : t('lastSignIn.none')}
      </p>
      <div className="actions">
        <Button variant="secondary" loading={out.isPending} onClick={() => setAsked('signOut')}>
          {t('signOut')}
        </Button>
        {person.enabled && (
          <Button variant="secondary" loading={invite.isPending} onClick={() => setAsked('invite')}>
            {t('invite')}
          </Button>
        )}
      </div>
      {out.error && <ProblemAlert error={out.error} />}
      {invite.error && <ProblemAlert error={invite.error} />}
      {asked && (
        <ConfirmDialog
          title={t(`${asked}.ask`, { name })}
          action={t(asked)}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined)
            if (asked === 'signOut') out.mutate()
            else invite.mutate()
          }}
        >
          <p>{t(`${asked}.text`)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
