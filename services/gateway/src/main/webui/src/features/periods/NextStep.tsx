import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import type { AccountingPeriod } from '@/shared/api/types'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { TextAreaField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { canSendBack, nextOf, type State } from './step'
import { usePeriodTexts } from './texts'

const COMMENT = 'period-comment'

interface NextStepProps {
  period: AccountingPeriod
  name: string
}

/** The next step as a button, and the way back; only closing asks once more, since only that cannot be undone. */
export function NextStep({ period, name }: NextStepProps) {
  const t = usePeriodTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const acting = useActing()
  const [comment, setComment] = useState('')
  const [closing, setClosing] = useState(false)
  const next = nextOf(period.state)
  const obstacles = next === 'approved' ? [] : (period.obstacles ?? [])
  const mayTake = acting.may('federation-finance') || next === 'approved'

  const take = useMutation({
    mutationFn: (to: State) =>
      answer(
        costReporting.POST('/periods/{period}/transitions', {
          params: { path: { period: period.period } },
          body: { to, comment: comment.trim() },
        }),
      ),
    onSuccess: (_, to) => {
      setComment('')
      say(t(`said.${to}`, { period: name }))
      void queries.invalidateQueries()
    },
    onError: (error) => faults.fail(error, { comment: COMMENT }),
  })
  const commented = (message: string) =>
    faults.check(comment.trim() === '' ? [{ field: COMMENT, message }] : [])
  const forward = () => {
    if (obstacles.length > 0 && !commented(t('comment.missing'))) return
    faults.clear()
    if (next === 'closed') setClosing(true)
    else if (next) take.mutate(next)
  }
  const back = () => {
    if (commented(t('reason.missing'))) take.mutate('draft')
  }

  if (!next)
    return (
      <Alert data-color="success">
        <Heading level={2} data-size="2xs">
          {t('next.closed')}
        </Heading>
        <Paragraph>{t('next.closed.text')}</Paragraph>
      </Alert>
    )
  const blocked = obstacles.some((obstacle) => !obstacle.acceptable)
  return (
    <section aria-labelledby="next-heading" className="panel">
      <Heading level={2} data-size="xs" id="next-heading">
        {t('next.heading')}
      </Heading>
      <Paragraph>{t(textOf(next, mayTake, blocked))}</Paragraph>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        {((mayTake && !blocked) || canSendBack(period)) && (
          <TextAreaField
            id={COMMENT}
            label={t('comment')}
            hint={t('comment.hint')}
            value={comment}
            onChange={setComment}
            fault={faults.of(COMMENT)}
          />
        )}
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <div className="actions">
          {mayTake && !blocked && (
            <Button loading={take.isPending} onClick={forward}>
              {t(next === 'closed' ? 'next.closed.action' : `next.${next}`, { period: name })}
            </Button>
          )}
          {canSendBack(period) && (
            <Button variant="secondary" loading={take.isPending} onClick={back}>
              {t('sendBack')}
            </Button>
          )}
        </div>
      </form>
      {closing && (
        <ConfirmDialog
          title={t('confirm.title', { period: name })}
          action={t('confirm.action')}
          onCancel={() => setClosing(false)}
          onConfirm={() => {
            setClosing(false)
            take.mutate('closed')
          }}
        >
          <p>{t('confirm.text')}</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle.code + obstacle.month}>
                {t('confirm.accepted', { sentence: obstacle.sentence })}
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </section>
  )
}

function textOf(next: 'reviewed' | 'approved' | 'closed', mayTake: boolean, blocked: boolean) {
  if (!mayTake) return 'next.finance'
  if (blocked) return 'next.must'
  return next === 'closed' ? 'next.closed.before' : (`next.${next}.text` as const)
}
