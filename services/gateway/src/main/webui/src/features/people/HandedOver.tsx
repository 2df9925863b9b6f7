import { Alert, Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { CreatedUser } from '@/shared/api/types'
import { usePeopleTexts } from './texts'

interface HandedOverProps {
  handed: CreatedUser
  onClose: () => void
}

/** How somebody comes in the first time. A temporary password is shown here, and never again. */
export function HandedOver({ handed, onClose }: HandedOverProps) {
  const t = usePeopleTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { user, temporaryPassword } = handed
  const name = `${user.givenName} ${user.familyName}`
  return (
    <Alert data-color={temporaryPassword ? 'warning' : 'success'}>
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {t(temporaryPassword ? 'handed.password' : 'handed.mailed', { name })}
      </Heading>
      {temporaryPassword ? (
        <>
          <p>{t('handed.password.text', { username: user.username ?? '' })}</p>
          <p>
            <code>{temporaryPassword}</code>
          </p>
        </>
      ) : (
        <p>{t('handed.mailed.text')}</p>
      )}
      <Button variant="secondary" onClick={onClose}>
        {t(temporaryPassword ? 'handed.close' : 'handed.seen')}
      </Button>
    </Alert>
  )
}
