import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { useStatementTexts } from './texts'

export function NoReport({ period }: { period: string }) {
  const t = useStatementTexts()
  const { federation } = useActing()
  return (
    <EmptyState title={t('none.title', { period })}>
      {federation ? t('none.finance') : t('none.member')}
    </EmptyState>
  )
}

/** A municipality that doesn't exist and one that isn't one's own are answered alike, so one text serves both. */
export function unknownMunicipality(error: unknown) {
  return error instanceof ProblemError && error.status === 404 ? <UnknownMunicipality /> : undefined
}

function UnknownMunicipality() {
  const t = useStatementTexts()
  return <EmptyState title={t('unknown.title')}>{t('unknown.text')}</EmptyState>
}
