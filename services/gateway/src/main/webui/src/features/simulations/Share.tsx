import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { today } from '@/shared/format/date'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSimulationTexts } from './texts'

const SEES = ['own', 'totals', 'answers'] as const
type Sees = (typeof SEES)[number]

/** Shares a draft: until when members are asked, and what they see of each other. */
export function Share({ id }: { id: string }) {
  const t = useSimulationTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [answerBy, setAnswerBy] = useState('')
  const [membersSee, setMembersSee] = useState<Sees>('own')
  const share = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/simulations/{id}/sharing', {
          params: { path: { id } },
          body: { answerBy, membersSee },
        }),
      ),
    onSuccess: () => {
      say(t('share.done'))
      void queries.invalidateQueries({ queryKey: ['simulations'] })
    },
    onError: (error) => faults.fail(error, { answerBy: 'answerBy' }),
  })
  const send = () => {
    const missing = answerBy < today() ? [{ field: 'answerBy', message: t('fault.answerBy') }] : []
    if (faults.check(missing)) share.mutate()
  }
  return (
    <section aria-labelledby="share-heading" className="panel">
      <Heading level={2} data-size="xs" id="share-heading">
        {t('share')}
      </Heading>
      <Paragraph>{t('share.text')}</Paragraph>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div className="field-row">
          <TextField
            id="answerBy"
            type="date"
            label={t('answerBy')}
            value={answerBy}
            onChange={setAnswerBy}
            fault={faults.of('answerBy')}
          />
          <SelectField
            id="membersSee"
            label={t('see')}
            value={membersSee}
            onChange={(chosen) => setMembersSee(chosen as Sees)}
            choices={SEES.map((value) => ({ value, label: t(`see.${value}`) }))}
          />
        </div>
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <div className="actions">
          <Button type="submit" loading={share.isPending}>
            {t('share.action')}
          </Button>
        </div>
      </form>
    </section>
  )
}
