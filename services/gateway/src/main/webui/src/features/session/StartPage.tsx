import { Navigate, useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Page } from '@/shared/ui/Page'
import { useSessionTexts } from './texts'

const ECONOMY = ['economist', 'municipality-admin', 'federation-finance', 'federation-approver'] as const

/** A realm's own address: on to what the role has to do here. */
export function StartPage() {
  const t = useSessionTexts()
  const acting = useActing()
  const { realm } = useParams({ from: '/$realm/' })
  if (acting.may(...ECONOMY)) return <Navigate to="/$realm/kostnader" params={{ realm }} replace />
  if (acting.may('federation-operator', 'federation-editor'))
    return <Navigate to="/$realm/handelser" params={{ realm }} replace />
  return (
    <Page title={acting.realm.name}>
      <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
    </Page>
  )
}
