import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FEDERATION, realmsQuery, useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Page } from '@/shared/ui/Page'
import { usePlace } from './place'
import { useStatementTexts } from './texts'

/** The pages of one municipality's report, or that there is no such municipality and the way back. */
export function KnownMember({ children }: { children: ReactNode }) {
  const t = useStatementTexts()
  const { federation } = useActing()
  const { code, others, realm } = usePlace()
  const members = useQuery(realmsQuery).data
  // Only the federation may know which others there are; a member gets the same answer as for what does not exist.
  if (!federation || !others || !members) return children
  if (code !== FEDERATION && members.some((member) => member.code === code)) return children
  return (
    <Page title={t('noMember.title')}>
      <EmptyState
        title={t('noMember.text', { code })}
        action={
          <Link to="/$realm/kostnader" params={{ realm }}>
            {t('noMember.back')}
          </Link>
        }
      />
    </Page>
  )
}
