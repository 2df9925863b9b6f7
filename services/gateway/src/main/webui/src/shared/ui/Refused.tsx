import { Link } from '@tanstack/react-router'
import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import { Page } from './Page'
import { ProblemAlert } from './ProblemAlert'
import { useUiTexts } from './texts'

/** A page that the reader's role has no right to: that, and the way on, and nothing that looks as if it worked. */
export function Refused({ title }: { title: string }) {
  const t = useUiTexts()
  const { realm } = useActing()
  return (
    <Page title={title}>
      <ProblemAlert error={new ProblemError(403, '')} />
      <p>
        <Link to="/$realm" params={{ realm: realm.slug }}>
          {t('refused.start')}
        </Link>
      </p>
    </Page>
  )
}
