import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { answer, costReporting } from '@/shared/api/client'
import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import { formatPeriod, lastWholeMonth } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAllocationTexts } from './texts'

/** Starts a run for a period and goes on to watch it. */
export function StartRun() {
  const t = useAllocationTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const realm = useActing().realm.slug
  const period = useSearch({ from: '/$realm/fordelning' }).period ?? lastWholeMonth(new Date())
  const setPeriod = (chosen: string) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, period: chosen }),
      replace: true,
      resetScroll: false,
    })
  const start = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/allocation-runs', {
          body: { period },
          params: { header: { Prefer: 'wait=1' } },
        }),
      ),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['allocation-runs'] })
      void navigate({ to: '/$realm/fordelning/$runId', params: { realm, runId: id } })
    },
  })
  const underway = runOf(start.error)
  return (
    <div className="panel start-run">
      <PeriodChooser period={period} onChange={setPeriod} kindLabel={t('start.kind')} />
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {t('start', { period: formatPeriod(period, language) })}
      </Button>
      {start.isError && <ProblemAlert error={start.error} />}
      {underway && (
        <Link to="/$realm/fordelning/$runId" params={{ realm, runId: underway }}>
          {t('start.underway')}
        </Link>
      )}
    </div>
  )
}

const RUN = /\/allocation-runs\/([^/]+)$/

/** The run that has to end first. */
function runOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? RUN.exec(error.link ?? '')?.[1] : undefined
}
