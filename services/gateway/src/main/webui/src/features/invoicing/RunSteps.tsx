import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import { formatOre } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { TextAreaField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { newestSnapshot } from './newestSnapshot'
import { snapshotsQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { InvoiceBasis } from './types'

const COMMENT = 'run-comment'

/** The next step as a button, and the way back; approving asks once more, since invoices are issued by it. */
export function RunSteps({ basis, etag }: { basis: InvoiceBasis; etag: string }) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const acting = useActing()
  const [comment, setComment] = useState('')
  const [approving, setApproving] = useState(false)
  const { run } = basis
  const quarter = formatPeriod(run.quarter, language)
  const finance = acting.may('federation-finance')
  const params = { path: { id: run.id }, header: { 'If-Match': etag } }
  const renewed = (message: string) => {
    say(message)
    void queries.invalidateQueries()
  }
  const take = useMutation({
    mutationFn: (to: 'reviewed' | 'approved' | 'draft') =>
      answer(
        costReporting.POST('/invoice-runs/{id}/transitions', {
          params: { path: { id: run.id } },
          body: { to, comment: comment.trim() },
        }),
      ),
    onSuccess: (_, to) => renewed(t(`said.${to}`, { quarter })),
    onError: (error) => faults.fail(error, { comment: COMMENT }),
  })
  const compute = useMutation({
    mutationFn: async () => {
      const { items } = await queries.query({ ...snapshotsQuery, staleTime: 0 })
      const snapshotId = newestSnapshot(items, run.quarter)?.id ?? run.snapshotId
      return answer(
        costReporting.PUT('/invoice-runs/{id}', { params, body: { quarter: run.quarter, snapshotId } }),
      )
    },
    onSuccess: () => renewed(t('said.computed', { quarter })),
    onError: (error) => faults.fail(error),
  })
  const remove = useMutation({
    mutationFn: () => answer(costReporting.DELETE('/invoice-runs/{id}', { params })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['invoice-runs', 'list'] })
      void navigate({ to: '/$realm/fakturering', params: { realm: acting.realm.slug } })
      say(t('said.removed', { quarter }))
    },
    onError: (error) => faults.fail(error),
  })
  const back = () => {
    if (faults.check(comment.trim() ? [] : [{ field: COMMENT, message: t('fault.reason') }]))
      take.mutate('draft')
  }
  if (run.state === 'approved') return null
  const draft = run.state === 'draft'
  return (
    <section aria-labelledby="next-heading" className="panel">
      <Heading level={2} data-size="xs" id="next-heading">
        {t('next.heading')}
      </Heading>
      <Paragraph>{t(draft ? (finance ? 'next.review' : 'next.finance') : 'next.approve')}</Paragraph>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        {(finance || !draft) && (
          <TextAreaField
            id={COMMENT}
            label={t('comment')}
            hint={!draft && t('comment.hint')}
            value={comment}
            onChange={setComment}
            fault={faults.of(COMMENT)}
          />
        )}
        <ErrorSummary faults={faults.faults} />
        {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
        <div className="actions">
          {draft && finance && (
            <>
              <Button loading={take.isPending} onClick={() => take.mutate('reviewed')}>
                {t('action.review')}
              </Button>
              <Button variant="secondary" loading={compute.isPending} onClick={() => compute.mutate()}>
                {t('action.compute')}
              </Button>
              <Button variant="tertiary" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('action.remove')}
              </Button>
            </>
          )}
          {!draft && (
            <>
              <Button loading={take.isPending} onClick={() => setApproving(true)}>
                {t('action.approve')}
              </Button>
              <Button variant="secondary" onClick={back}>
                {t('action.sendBack')}
              </Button>
            </>
          )}
        </div>
      </form>
      {approving && (
        <ConfirmDialog
          title={t('confirm.title', { quarter })}
          action={t('confirm.action')}
          onCancel={() => setApproving(false)}
          onConfirm={() => {
            setApproving(false)
            take.mutate('approved')
          }}
        >
          <p>
            {t('confirm.text', {
              count: basis.customers.filter((each) => each.amountOre > 0).length,
              amount: formatOre(run.amountOre),
            })}
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
