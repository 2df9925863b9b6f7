import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { AllocationRun } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { formatPercent } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { RunState } from './RunState'
import { useAllocationTexts } from './texts'

export function RunsTable({ runs }: { runs: readonly AllocationRun[] }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('runs.caption')}>
      <Table className="figures" data-text-columns="3" hover>
        <caption>{t('runs.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('startedAt')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('allocated')}</th>
            <th scope="col">{t('unmatched')}</th>
            <th scope="col">{t('undistributed')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to="/$realm/fordelning/$runId" params={{ realm, runId: run.id }}>
                  {formatPeriod(run.period, language)}
                </Link>
              </th>
              <td>
                <RunState state={run.state} />
                {run.state === 'running' && (
                  <span className="subtle"> {formatPercent(run.progressPercent, 0)}</span>
                )}
                {run.state === 'completed' && !run.current && (
                  <span className="subtle"> {t('replaced')}</span>
                )}
              </td>
              <td>{formatDateTime(run.startedAt)}</td>
              <td>{formatOreBare(run.sourceOre)}</td>
              <td>{formatOreBare(run.allocatedOre)}</td>
              <td>{formatOreBare(run.unmatchedOre)}</td>
              <td>{formatOreBare(run.undistributedOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
