import { ProblemError } from '@/shared/api/problem'
import { Page } from '@/shared/ui/Page'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAppTexts } from './texts'

/** What a page that could not be drawn shows instead. */
export function RouteError({ error }: { error: unknown }) {
  const t = useAppTexts()
  return (
    <Page title={t('error.title')}>
      <ProblemAlert error={error} onRetry={() => window.location.reload()} />
    </Page>
  )
}

export function NotFoundPage() {
  const t = useAppTexts()
  return (
    <Page title={t('notFound.title')}>
      <ProblemAlert error={new ProblemError(404, '')} />
    </Page>
  )
}
