import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { AllocationRun } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { History } from '@/shared/history/History'
import { Progress } from '@/shared/ui/FileDrop'
import { useAllocationTexts } from './texts'

/** A run that goes on, whoever looks and however often. */
export function Underway({ run }: { run: AllocationRun }) {
  const t = useAllocationTexts()
  const label =
    run.state === 'queued'
      ? t('state.queued')
      : run.monthCount === 1
        ? t('underway.one')
        : t('underway', { done: formatNumber(run.monthsDone), count: formatNumber(run.monthCount) })
  return (
    <>
      <Progress percent={run.progressPercent} label={label} />
      <Paragraph>{t('underway.leave')}</Paragraph>
      {run.attempt > 1 && (
        <Alert data-color="info">{t('underway.again', { attempt: formatNumber(run.attempt) })}</Alert>
      )}
    </>
  )
}

/** One that could not be made, and why. */
export function Failed({ run }: { run: AllocationRun }) {
  const t = useAllocationTexts()
  return (
    <>
      <Alert data-color="danger" role="status">
        <Heading level={2} data-size="2xs">
          {run.failure?.title ?? t('failed.title')}
        </Heading>
        <Paragraph>{run.failure?.detail}</Paragraph>
        <Paragraph>{t('failed.text')}</Paragraph>
      </Alert>
      <History recordType="allocation-run" recordId={run.id} of={run.period} />
    </>
  )
}
