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
