import { Button, Heading, Table, Tag } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import type { VoucherConflict } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { History } from '@/shared/history/History'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import { TextAreaField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useLedgerTexts } from './texts'

interface ConflictCardProps {
  importId: string
  conflict: VoucherConflict
}

export function ConflictCard({ importId, conflict }: ConflictCardProps) {
  const t = useLedgerTexts()
  const name = `${conflict.series} ${conflict.number}`
  const finance = useActing().may('federation-finance')
  return (
    <div className="card">
      <div className="card-head">
        <Heading level={3} data-size="2xs">
          {t('conflict.title', { voucher: name, date: formatDate(conflict.date) })}
        </Heading>
        <Tag data-color={conflict.state === 'open' ? 'warning' : 'neutral'}>
          {t(`conflict.${conflict.state}`)}
        </Tag>
      </div>
      <Table className="figures figures-narrow" data-text-columns="2">
        <caption className="ds-sr-only">{t('conflict.caption', { voucher: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('conflict.where')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col">{t('conflict.sum')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('conflict.stored')}</th>
            <td>{conflict.storedText ?? '–'}</td>
            <td>{conflict.storedSumOre == null ? '–' : formatOre(conflict.storedSumOre)}</td>
          </tr>
          <tr>
            <th scope="row">{t('conflict.file')}</th>
            <td>{conflict.fileText ?? '–'}</td>
            <td>{conflict.fileSumOre == null ? '–' : formatOre(conflict.fileSumOre)}</td>
          </tr>
        </tbody>
      </Table>
      {conflict.state === 'open' && finance && (
        <Resolution importId={importId} conflict={conflict} name={name} />
      )}
      <History recordType="voucher-conflict" recordId={conflict.id} of={name} />
    </div>
  )
}

function Resolution({ importId, conflict, name }: ConflictCardProps & { name: string }) {
  const t = useLedgerTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [reason, setReason] = useState('')
  const field = `reason-${conflict.id}`
  const resolve = useMutation({
    mutationFn: (choice: 'keep' | 'replace') =>
      answer(
        costReporting.POST('/ledger-imports/{id}/conflicts/{conflictId}/resolution', {
          params: { path: { id: importId, conflictId: conflict.id } },
          body: { choice, reason: reason.trim() },
        }),
      ),
    onSuccess: (_, choice) => {
      say(t(choice === 'keep' ? 'conflict.saidKept' : 'conflict.saidReplaced', { voucher: name }))
      void queries.invalidateQueries({ queryKey: ['ledger-import', importId] })
    },
    onError: (error) => faults.fail(error, { reason: field }),
  })
  const decide = (choice: 'keep' | 'replace') => {
    const given = reason.trim() !== ''
    if (faults.check(given ? [] : [{ field, message: t('conflict.reason.missing') }])) resolve.mutate(choice)
  }
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <TextAreaField
        id={field}
        label={t('conflict.reason')}
        hint={t('conflict.reason.hint')}
        value={reason}
        onChange={setReason}
        fault={faults.of(field)}
      />
      <ErrorSummary faults={faults.faults} />
      {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
      <div className="actions">
        <Button variant="secondary" loading={resolve.isPending} onClick={() => decide('keep')}>
          {t('conflict.keep')}
        </Button>
        <Button loading={resolve.isPending} onClick={() => decide('replace')}>
          {t('conflict.replace')}
        </Button>
      </div>
    </form>
  )
}
