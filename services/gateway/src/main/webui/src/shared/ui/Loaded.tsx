import { Skeleton } from '@digdir/designsystemet-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert'
import { useUiTexts } from './texts'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
  /** What stands in for a fault that has its own meaning here, such as no report yet. */
  onError?: (error: unknown) => ReactNode
  rows?: number
}

/** What a query has: its shape while it is fetched, why it failed, or what it found. */
export function Loaded<T>({ query, children, onError, rows = 6 }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError)
    return onError?.(query.error) ?? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  return <Waiting rows={rows} />
}

export function Waiting({ rows = 6 }: { rows?: number }) {
  const t = useUiTexts()
  return (
    <div aria-busy="true" className="waiting">
      <span className="ds-sr-only" role="status">
        {t('loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rectangle" height={28} aria-hidden="true" />
      ))}
    </div>
  )
}
