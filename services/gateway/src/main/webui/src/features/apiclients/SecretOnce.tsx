import { Alert, Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { CreatedApiClient } from '@/shared/api/types'
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
  const call = [
    `curl -u "${made.clientId}:$SECRET" -d grant_type=client_credentials \\`,
    `  ${made.tokenUrl}`,
    `curl -H "Authorization: Bearer $TOKEN" ${window.location.origin}/tenants/v1/municipalities`,
  ].join('\n')
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {t('secret', { name: made.name })}
      </Heading>
      <p>{t('secret.text')}</p>
      <p className="breakable">
        <code>{made.secret}</code>
      </p>
      <p>{t('secret.call')}</p>
      <pre className="command">{call}</pre>
      <Button variant="secondary" onClick={onClose}>
        {t('secret.close')}
      </Button>
    </Alert>
  )
}
