import { OverviewPage } from '@/features/overview/OverviewPage'
import { StatementPage } from '@/features/statement/StatementPage'
import { useActing } from '@/shared/api/session'

/** The federation sees its members side by side, a member its own report. */
export function CostsPage() {
  return useActing().federation ? <OverviewPage /> : <StatementPage />
}
