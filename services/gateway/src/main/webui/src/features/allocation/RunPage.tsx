import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useActing } from '@/shared/api/session'
import type { AllocationRun } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { formatShare, percentOf } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { History } from '@/shared/history/History'
import { useLanguage } from '@/shared/i18n/i18n'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodStateTag } from '@/shared/ui/PeriodStateTag'
import { ChecksTable } from './ChecksTable'
import { Corrections } from './Corrections'
import { isUnderway, runQuery } from './queries'
import { RunState } from './RunState'
import { useAllocationTexts } from './texts'
import { Failed, Underway } from './Underway'
import { Undistributed } from './Undistributed'
import { Unmatched } from './Unmatched'
import { Warnings } from './Warnings'

/** One run: how it ended, what it checked, and what no rule caught. */
export function RunPage() {
  const t = useAllocationTexts()
  const language = useLanguage()
  const { realm, runId } = useParams({ from: '/$realm/fordelning/$runId' })
  const page = useSearch({ from: '/$realm/fordelning/$runId' }).sida ?? 1
  const query = useQuery(runQuery(runId))
  const run = query.data
  useRefreshWhenDone(run)
  const lead = (of: AllocationRun) => {
    const moment = formatDateTime(of.startedAt)
    return of.startedBy ? t('run.lead.by', { moment, name: of.startedBy }) : t('run.lead', { moment })
  }
  return (
    <Page
      title={run ? t('run.title', { period: formatPeriod(run.period, language) }) : t('title')}
      lead={run && lead(run)}
      aside={
        run && (
          <p className="link-row">
            <RunState state={run.state} />
            <PeriodStateTag state={run.periodState} />
          </p>
        )
      }
      trail={
        <Breadcrumbs>
          <Link to="/$realm/fordelning" params={{ realm }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>
        {(found) =>
          isUnderway(found) ? (
            <Underway run={found} />
          ) : found.failure ? (
            <Failed run={found} />
          ) : (
            <Ended run={found} page={page} />
          )
        }
      </Loaded>
    </Page>
  )
}

/** Figures that were shown elsewhere are out of date once a run is done. */
function useRefreshWhenDone(run: AllocationRun | undefined) {
  const queries = useQueryClient()
  const wasUnderway = useRef(false)
  useEffect(() => {
    if (!run) return
    const underway = isUnderway(run)
    if (wasUnderway.current && !underway) void queries.invalidateQueries()
    wasUnderway.current = underway
  }, [run, queries])
}

const COLOUR = { completed: 'success', empty: 'warning', refused: 'danger' } as const

function Ended({ run, page }: { run: AllocationRun; page: number }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const { realm } = useParams({ from: '/$realm/fordelning/$runId' })
  const completed = run.state === 'completed'
  const empty = completed && run.sourceOre === 0 && run.corrections.length === 0
  const outcome = empty ? 'empty' : completed ? 'completed' : 'refused'
  const again = useActing().may('federation-finance') && run.periodState === 'draft'
  return (
    <>
      <Alert data-color={COLOUR[outcome]} role="status">
        <Heading level={2} data-size="2xs">
          {t(`${outcome}.title`, { period: formatPeriod(run.period, language) })}
        </Heading>
        <Paragraph>{t(`${outcome}.text`)}</Paragraph>
        {(again || outcome === 'completed') && (
          <p className="link-row">
            {outcome === 'completed' && (
              <Link to="/$realm/kostnader" params={{ realm }} search={{ period: run.period }}>
                {t('completed.next')}
              </Link>
            )}
            {again && (
              <Link to="/$realm/fordelning" params={{ realm }} search={{ period: run.period }}>
                {t('again')}
              </Link>
            )}
          </p>
        )}
      </Alert>
      <Facts
        facts={[
          { label: t('source'), value: formatOre(run.sourceOre) },
          { label: t('allocated'), value: formatOre(run.allocatedOre), note: share(run.allocatedOre, run) },
          {
            label: t('unmatched'),
            value: formatOre(run.unmatchedOre),
            note: `${share(run.unmatchedOre, run)}. ${t('unmatched.means')}`,
          },
          {
            label: t('undistributed'),
            value: formatOre(run.undistributedOre),
            note: `${share(run.undistributedOre, run)}. ${t('undistributed.means')}`,
          },
        ]}
      />
      <Warnings run={run} />
      {run.corrections.length > 0 && <Corrections corrections={run.corrections} />}
      <ChecksTable checks={run.checks} />
      <Undistributed runId={run.id} />
      <Unmatched run={run} page={page} />
      <History recordType="allocation-run" recordId={run.id} of={run.period} />
    </>
  )
}

function share(ore: number, run: AllocationRun): string {
  return formatShare(percentOf(ore, run.sourceOre))
}
