import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { ProblemError } from '@/shared/api/problem'
import { useUiTexts } from './texts'

type Kind = 'unreachable' | 'unavailable' | 'forbidden' | 'notFound' | 'other'

function kindOf(status: number): Kind {
  if (status === 0) return 'unreachable'
  if (status === 502 || status === 503 || status === 504) return 'unavailable'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'notFound'
  return 'other'
}

interface ProblemAlertProps {
  error: unknown
  onRetry?: () => void
}

/** Why something could not be shown or done: the service's own words where it gave any, else ours. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const t = useUiTexts()
  const problem = error instanceof ProblemError ? error : new ProblemError(500, '')
  const kind = kindOf(problem.status)
  const own = kind === 'other' && problem.title !== ''
  const canRetry = onRetry && kind !== 'forbidden' && kind !== 'notFound'
  return (
    <Alert data-color={kind === 'forbidden' || kind === 'notFound' ? 'info' : 'danger'} role="alert">
      <Heading level={2} data-size="2xs">
        {own ? problem.title : t(`problem.${kind}.title`)}
      </Heading>
      <Paragraph>{own ? problem.detail : t(`problem.${kind}.detail`)}</Paragraph>
      {problem.faults.length > 0 && (
        <ul>
          {problem.faults.map((fault) => (
            <li key={fault.field + fault.detail}>
              {fault.field && <strong>{fault.field}: </strong>}
              {fault.detail}
            </li>
          ))}
        </ul>
      )}
      {problem.retryAfterSeconds && (
        <Paragraph>{t('problem.unavailable.after', { seconds: problem.retryAfterSeconds })}</Paragraph>
      )}
      {problem.requestId && kind !== 'notFound' && (
        <Paragraph data-size="xs" className="request-id">
          {t('problem.requestId')}: <code>{problem.requestId}</code>
        </Paragraph>
      )}
      {canRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  )
}
