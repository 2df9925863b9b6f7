import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useInvoicingTexts } from './texts'

interface RemoveSnapshotProps {
  snapshot: { id: string; quarter: string; readOn: string; readingCount: number; systemCount: number }
}

/** Takes away what was frozen by mistake; the readings themselves stay. */
export function RemoveSnapshot({ snapshot }: RemoveSnapshotProps) {
  const t = useInvoicingTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [sure, setSure] = useState(false)
  const quarter = formatPeriod(snapshot.quarter, useLanguage())
  const remove = useMutation({
    mutationFn: () =>
      answer(costReporting.DELETE('/meter-snapshots/{id}', { params: { path: { id: snapshot.id } } })),
    onSuccess: () => say(t('snapshot.removed', { quarter })),
    // Also when it failed: somebody else may have used it, or have removed it.
    onSettled: () => void queries.invalidateQueries({ queryKey: ['meter-snapshots'] }),
  })
  return (
    <>
      <Button
        variant="tertiary"
        className="row-button"
        loading={remove.isPending}
        aria-label={t('snapshot.remove.of', { quarter, day: formatDate(snapshot.readOn) })}
        onClick={() => setSure(true)}
      >
        {t('snapshot.remove')}
      </Button>
      {remove.isError && <ProblemAlert error={remove.error} />}
      {sure && (
        <ConfirmDialog
          title={t('snapshot.remove.title', { quarter })}
          action={t('snapshot.remove')}
          onCancel={() => setSure(false)}
          onConfirm={() => {
            setSure(false)
            remove.mutate()
          }}
        >
          <p>
            {t('snapshot.remove.text', {
              day: formatDate(snapshot.readOn),
              readings: formatNumber(snapshot.readingCount),
              systems: formatNumber(snapshot.systemCount),
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
