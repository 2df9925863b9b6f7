import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { Simulation } from '@/shared/api/types'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { ErrorSummary, type Fault } from '@/shared/ui/ErrorSummary'
import { TextAreaField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSimulationTexts } from './texts'

type Decision = 'adopted' | 'rejected' | 'withdrawn'

/** What becomes of it. A decision stands, so each asks once more. */
export function Decide({ simulation }: { simulation: Simulation }) {
  const t = useSimulationTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [reason, setReason] = useState('')
  const [validFrom, setValidFrom] = useState('')
  const [asked, setAsked] = useState<Decision>()
  const { keys, joins, leaves, prices } = simulation.changes
  const ofMembers = joins.length + leaves.length > 0
  const shared = simulation.state === 'shared'
  const ofPrices = prices.length > 0
  const needsDay = ofPrices || (keys.length > 0 && !ofMembers)
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      answer(
        costReporting.POST('/simulations/{id}/decision', {
          params: { path: { id: simulation.id } },
          body: {
            decision,
            reason: reason.trim(),
            ...(decision === 'adopted' && needsDay ? { validFrom } : {}),
          },
        }),
      ),
    onSuccess: (_, decision) => {
      say(t(`said.${decision}`, { name: simulation.name }))
      void queries.invalidateQueries()
    },
    onError: (error) => faults.fail(error, { reason: 'decisionReason', validFrom: 'validFrom' }),
  })
  const ask = (decision: Decision) => {
    const found: Fault[] = reason.trim() ? [] : [{ field: 'decisionReason', message: t('fault.decision') }]
    if (decision === 'adopted' && needsDay && !validFrom)
      found.push({ field: 'validFrom', message: t('fault.validFrom') })
    if (faults.check(found)) setAsked(decision)
  }
  return (
    <section aria-labelledby="decide-heading" className="panel">
      <Heading level={2} data-size="xs" id="decide-heading">
        {t('decide')}
      </Heading>
      <Paragraph>{t(textOf(shared, ofMembers, ofPrices))}</Paragraph>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <TextAreaField
          id="decisionReason"
          label={t('decision.reason')}
          hint={t('decision.reason.hint')}
          value={reason}
          onChange={setReason}
          fault={faults.of('decisionReason')}
        />
        {shared && needsDay && (
          <TextField
            id="validFrom"
            type="date"
            width="medium"
            label={t('validFrom')}
            hint={t(ofPrices ? 'validFrom.hint.prices' : 'validFrom.hint')}
            value={validFrom}
            onChange={setValidFrom}
            fault={faults.of('validFrom')}
          />
        )}
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <Actions shared={shared} busy={decide.isPending} onAsk={ask} />
      </form>
      {asked && (
        <ConfirmDialog
          title={t(`confirm.${asked}`, { name: simulation.name })}
          action={t(`decide.${asked}`)}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined)
            decide.mutate(asked)
          }}
        >
          <p>{t('confirm.text')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}

function textOf(shared: boolean, ofMembers: boolean, ofPrices: boolean) {
  if (!shared) return 'decide.draft'
  if (ofPrices) return 'decide.prices'
  return ofMembers ? 'decide.members' : 'decide.text'
}

interface ActionsProps {
  shared: boolean
  busy: boolean
  onAsk: (decision: Decision) => void
}

function Actions({ shared, busy, onAsk }: ActionsProps) {
  const t = useSimulationTexts()
  return (
    <div className="actions">
      {shared && (
        <>
          <Button loading={busy} onClick={() => onAsk('adopted')}>
            {t('decide.adopted')}
          </Button>
          <Button variant="secondary" loading={busy} onClick={() => onAsk('rejected')}>
            {t('decide.rejected')}
          </Button>
        </>
      )}
      <Button variant="secondary" loading={busy} onClick={() => onAsk('withdrawn')}>
        {t('decide.withdrawn')}
      </Button>
    </div>
  )
}
