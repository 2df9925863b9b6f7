import { Alert, Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { CreatedApiClient } from '@/shared/api/types'
import { CallExample } from './CallExample'
import { useApiClientTexts } from './texts'

interface SecretOnceProps {
  made: CreatedApiClient
  onClose: () => void
}

/** The secret, which is shown here and never again, and the call that makes a token of it. */
export function SecretOnce({ made, onClose }: SecretOnceProps) {
  const t = useApiClientTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {t('secret', { name: made.client.name })}
      </Heading>
      <p>{t('secret.text')}</p>
      <p className="breakable">
        <code>{made.secret}</code>
      </p>
      <CallExample client={made.client} />
      <Button variant="secondary" onClick={onClose}>
        {t('secret.close')}
      </Button>
    </Alert>
  )
}
