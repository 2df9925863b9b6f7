import { Alert, Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { extendSession, sessionQuery } from '@/shared/api/session'
import { formatTime } from '@/shared/format/date'
import { useAppTexts } from './texts'

const WARN_BEFORE = 6 * 60_000
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * Warns at least five minutes before the session ends, and extends it in one click; says so where it can be extended no
 * further. Every call to a service puts off the end, so the gateway is asked before anyone is warned.
 */
export function SessionTimeout({ expiresAt }: { expiresAt: string }) {
  const t = useAppTexts()
  const queries = useQueryClient()
  const [warnedOf, setWarnedOf] = useState<string>()
  const extension = useMutation({
    mutationFn: extendSession,
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  })

  useEffect(() => {
    const left = new Date(expiresAt).getTime() - Date.now()
    const ask = () => queries.query({ ...sessionQuery, staleTime: 0 })
    const warning = after(left - WARN_BEFORE, () => {
      const warn = () => setWarnedOf(expiresAt)
      ask().then((now) => now.expiresAt === expiresAt && warn(), warn)
    })
    // The page then shows the way to sign in again.
    const end = after(left + 1000, () => void ask().catch(() => undefined))
    return () => {
      clearTimeout(warning)
      clearTimeout(end)
    }
  }, [expiresAt, queries])

  if (warnedOf !== expiresAt) return null
  const time = formatTime(expiresAt)
  const last =
    extension.data?.expiresAt === expiresAt &&
    new Date(expiresAt).getTime() - extension.submittedAt <= WARN_BEFORE
  return (
    <Alert data-color="warning" role="alert" className="session-timeout">
      <span>{t(last ? 'session.last' : 'session.endsAt', { time })}</span>
      {extension.isError && <span>{t('session.notExtended')}</span>}
      {!last && <Button onClick={() => extension.mutate()}>{t('session.extend')}</Button>}
    </Alert>
  )
}

function after(milliseconds: number, action: () => void) {
  return setTimeout(action, Math.min(Math.max(milliseconds, 0), LONGEST_TIMER))
}
