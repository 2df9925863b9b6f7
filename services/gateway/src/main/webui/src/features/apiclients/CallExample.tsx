import { Link } from '@tanstack/react-router'
import type { ApiClient } from '@/shared/api/types'
import { useActing } from '@/shared/api/session'
import { exampleCall } from './example'
import { useApiClientTexts } from './texts'

/** The two commands that a program's maker can begin with, and where the rest stands. */
export function CallExample({ client }: { client: ApiClient }) {
  const t = useApiClientTexts()
  const { realm } = useActing()
  return (
    <>
      <p>{t('secret.call')}</p>
      <pre className="command">
        {exampleCall({ ...client, origin: window.location.origin, code: realm.code })}
      </pre>
      <p>
        <Link to="/$realm/api-dokumentation" params={{ realm: realm.slug }}>
          {t('docs')}
        </Link>
      </p>
    </>
  )
}
