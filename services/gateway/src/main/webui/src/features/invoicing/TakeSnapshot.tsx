import { Button, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { today } from '@/shared/format/date'
import { as, formatPeriod, shift } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useInvoicingTexts } from './texts'

/** The quarters that one may be about to invoice: this one, the next, and the one after. */
export function nearQuarters(): string[] {
  const now = as(today().slice(0, 7), 'quarter')
  return [-1, 0, 1, 2].map((steps) => shift(now, steps))
}

/** Freezes the readings for a quarter. */
export function TakeSnapshot() {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [quarter, setQuarter] = useState(nearQuarters()[2] ?? '')
  const [readOn, setReadOn] = useState(today())
  const take = useMutation({
    mutationFn: () => answer(costReporting.POST('/meter-snapshots', { body: { quarter, readOn } })),
    onSuccess: () => {
      faults.clear()
      say(t('snapshot.taken', { quarter: formatPeriod(quarter, language) }))
      void queries.invalidateQueries({ queryKey: ['meter-snapshots'] })
    },
    onError: (error) => faults.fail(error, { quarter: 'quarter', readOn: 'readOn' }),
  })
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.check(readOn ? [] : [{ field: 'readOn', message: t('fault.readOn') }])) take.mutate()
      }}
    >
      <Heading level={3} data-size="2xs">
        {t('snapshot.take')}
      </Heading>
      <div className="field-row">
        <SelectField
          id="quarter"
          label={t('quarter')}
          value={quarter}
          onChange={setQuarter}
          fault={faults.of('quarter')}
          choices={nearQuarters().map((each) => ({ value: each, label: formatPeriod(each, language) }))}
        />
        <TextField
          id="readOn"
          type="date"
          label={t('snapshot.readOn')}
          hint={t('snapshot.readOn.hint')}
          value={readOn}
          onChange={setReadOn}
          fault={faults.of('readOn')}
        />
      </div>
      <ErrorSummary faults={faults.faults} />
      {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
      <div className="actions">
        <Button type="submit" variant="secondary" loading={take.isPending}>
          {t('snapshot.take.action')}
        </Button>
      </div>
    </form>
  )
}
