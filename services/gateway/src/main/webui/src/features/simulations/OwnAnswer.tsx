import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { SharedSimulation } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { TextAreaField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSimulationTexts } from './texts'

type Opinion = 'yes' | 'no'

/** What the member has answered, and the way to answer, or to answer otherwise, until it is decided. */
export function OwnAnswer({ shared, code }: { shared: SharedSimulation; code: string }) {
  const t = useSimulationTexts()
  const [latest, ...earlier] = shared.answers
  return (
    <section aria-labelledby="answer-heading" className="panel">
      <Heading level={2} data-size="xs" id="answer-heading">
        {t('ownAnswer')}
      </Heading>
      {latest ? (
        <>
          <p>
            <strong>{t(`answer.${latest.answer}`)}</strong>:{' '}
            {t('by', { name: latest.answeredBy, day: formatDateTime(latest.answeredAt) })}
          </p>
          <p className="pre-line">{latest.reason}</p>
        </>
      ) : (
        <p>{t('answer.none')}</p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('answers.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((each) => (
              <li key={each.id}>
                {t('answers.was', {
                  answer: t(`answer.${each.answer}`),
                  moment: formatDateTime(each.answeredAt),
                  reason: each.reason ?? '',
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {shared.state === 'shared' && <Form shared={shared} code={code} again={latest !== undefined} />}
    </section>
  )
}

function Form({ shared, code, again }: { shared: SharedSimulation; code: string; again: boolean }) {
  const t = useSimulationTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [reason, setReason] = useState('')
  const give = useMutation({
    mutationFn: (opinion: Opinion) =>
      answer(
        costReporting.POST('/municipalities/{code}/simulations/{id}/answers', {
          params: { path: { code, id: shared.id } },
          body: { answer: opinion, reason: reason.trim() },
        }),
      ),
    onSuccess: (_, opinion) => {
      setReason('')
      say(t('answer.given', { answer: t(`answer.${opinion}`) }))
      void queries.invalidateQueries({ queryKey: ['shared-simulations'] })
    },
    onError: (error) => faults.fail(error, { reason: 'answerReason' }),
  })
  const send = (opinion: Opinion) => {
    const missing = reason.trim() ? [] : [{ field: 'answerReason', message: t('fault.answer') }]
    if (faults.check(missing)) give.mutate(opinion)
  }
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Paragraph>
        {t(again ? 'answer.again' : 'answer.ask', { day: shared.sharing?.answerBy ?? '' })}
      </Paragraph>
      <TextAreaField
        id="answerReason"
        label={t('answer.reason')}
        hint={t('answer.reason.hint')}
        value={reason}
        onChange={setReason}
        fault={faults.of('answerReason')}
      />
      <ErrorSummary faults={faults.faults} />
      {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
      <div className="actions">
        <Button loading={give.isPending} onClick={() => send('yes')}>
          {t('answer.yes.action')}
        </Button>
        <Button variant="secondary" loading={give.isPending} onClick={() => send('no')}>
          {t('answer.no.action')}
        </Button>
      </div>
    </form>
  )
}
