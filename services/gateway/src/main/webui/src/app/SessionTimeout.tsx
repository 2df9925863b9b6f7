import { Alert, Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionQuery } from '@/shared/api/session'
import { formatTime } from '@/shared/format/date'
import { useAppTexts } from './texts'

const WARN_BEFORE = 6 * 60_000

/** Warns at least five minutes before the session ends, and extends it in one click. */
export function SessionTimeout({ expiresAt }: { expiresAt: string }) {
  const t = useAppTexts()
  const queries = useQueryClient()
  const [warnedOf, setWarnedOf] = useState<string>()

  useEffect(() => {
    const left = new Date(expiresAt).getTime() - Date.now() - WARN_BEFORE
    const timer = setTimeout(() => setWarnedOf(expiresAt), Math.min(Math.max(left, 0), 2 ** 31 - 1))
    return () => clearTimeout(timer)
  }, [expiresAt])

  if (warnedOf !== expiresAt) return null
  return (
    <Alert data-color="warning" role="alert" className="session-timeout">
      <span>{t('session.endsAt', { time: formatTime(expiresAt) })}</span>
      <Button onClick={() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })}>
        {t('session.extend')}
      </Button>
    </Alert>
  )
}
