import { Alert, Heading } from '@digdir/designsystemet-react'
import type { CreatedUser } from '@/shared/api/types'
import { useMembersTexts } from './texts'

/** How an administrator comes in the first time. A temporary password is shown here, and never again. */
export function Invited({ invited }: { invited: CreatedUser }) {
  const t = useMembersTexts()
  const { user, temporaryPassword, invitation } = invited
  const name = `${user.givenName} ${user.familyName}`
  if (!temporaryPassword)
    return (
      <Alert data-color="success">
        <p>{t(invitation === 'mailed' ? 'invited.mailed' : 'invited.known', { name })}</p>
      </Alert>
    )
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">
        {t('invited.password', { name })}
      </Heading>
      <p>{t('invited.password.text', { username: user.username ?? '' })}</p>
      <p>
        <code>{temporaryPassword}</code>
      </p>
    </Alert>
  )
}
