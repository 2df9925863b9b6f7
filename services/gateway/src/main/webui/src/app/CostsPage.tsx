import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { OverviewPage } from '@/features/overview/OverviewPage'
import { StatementPage } from '@/features/statement/StatementPage'
import { useActing } from '@/shared/api/session'
import { Waiting } from '@/shared/ui/Loaded'
import { rememberedPeriod } from '@/shared/ui/usePeriod'
import { latestMonthQuery } from './latestMonth'

/** The federation sees its members side by side, a member its own report; without a period, the one last seen or the newest. */
export function CostsPage() {
  const acting = useActing()
  const { period } = useSearch({ from: '/$realm/kostnader' })
  if (!period) return <Newest />
  return acting.federation ? <OverviewPage /> : <StatementPage />
}

function Newest() {
  const acting = useActing()
  const remembered = rememberedPeriod()
  const { data: latest } = useQuery({ ...latestMonthQuery(acting), enabled: remembered === undefined })
  const period = remembered ?? latest
  if (!period) return <Waiting rows={10} />
  return <Navigate to="/$realm/kostnader" params={{ realm: acting.realm.slug }} search={{ period }} replace />
}
