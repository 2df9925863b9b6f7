import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { formatOre } from '@/shared/format/money'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { TextAreaField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useInvoicingTexts } from './texts'
import type { InvoiceDocument } from './types'

const REASON = 'credit-reason'

/** Takes the whole invoice away, with a reason that its receiver reads. */
export function CreditInvoice({ document }: { document: InvoiceDocument }) {
  const t = useInvoicingTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const credit = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/invoices/{id}/credit-notes', {
          params: { path: { id: document.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: (note) => {
      say(t('credit.done', { number: document.number, note: note.number }))
      void queries.invalidateQueries()
    },
    onError: (error) => faults.fail(error, { reason: REASON }),
  })
  return (
    <section aria-labelledby="credit-heading" className="panel">
      <Heading level={2} data-size="xs" id="credit-heading">
        {t('credit.heading')}
      </Heading>
      <Paragraph>{t('credit.text')}</Paragraph>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setSure(faults.check(reason.trim() ? [] : [{ field: REASON, message: t('fault.credit') }]))
        }}
      >
        <TextAreaField
          id={REASON}
          label={t('credit.reason')}
          value={reason}
          onChange={setReason}
          fault={faults.of(REASON)}
        />
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <div className="actions">
          <Button type="submit" variant="secondary" loading={credit.isPending}>
            {t('credit.action')}
          </Button>
        </div>
      </form>
      {sure && (
        <ConfirmDialog
          title={t('credit.confirm', { number: document.number })}
          action={t('credit.action')}
          onCancel={() => setSure(false)}
          onConfirm={() => {
            setSure(false)
            credit.mutate()
          }}
        >
          <p>
            {t('credit.confirm.text', {
              name: document.buyer.name,
              amount: formatOre(document.totalOre),
            })}
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
