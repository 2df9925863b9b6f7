import { Button, Heading, Table, Tag } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import type { Budget } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { EmptyState } from '@/shared/ui/EmptyState'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { budgetsQuery } from './queries'
import { useBudgetTexts } from './texts'

/** The budgets of every year, the drafts too; finance begins a new one here. */
export function Versions() {
  const t = useBudgetTexts()
  const finance = useActing().may('federation-finance')
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="versions-heading">
      <Heading level={2} data-size="xs" id="versions-heading">
        {t('versions.heading')}
      </Heading>
      {adding && <BeginForm onClose={() => setAdding(false)} />}
      {finance && !adding && <Button onClick={() => setAdding(true)}>{t('begin')}</Button>}
      <Loaded query={useQuery(budgetsQuery)} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('versions.none')}>{t('versions.none.text')}</EmptyState>
          ) : (
            <VersionsTable budgets={items} />
          )
        }
      </Loaded>
    </section>
  )
}

function VersionsTable({ budgets }: { budgets: readonly Budget[] }) {
  const t = useBudgetTexts()
  const realm = useActing().realm.slug
  const caption = t('versions.caption')
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="4" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('note')}</th>
            <th scope="col">{t('decided')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget) => (
            <tr key={budget.id}>
              <th scope="row">
                <Link to="/$realm/budget/$budgetId" params={{ realm, budgetId: budget.id }}>
                  {t('version.name', { year: budget.year, number: budget.number })}
                </Link>
              </th>
              <td>
                <Tag data-color={budget.state === 'decided' ? 'success' : 'info'}>
                  {t(`state.${budget.state}`)}
                </Tag>
              </td>
              <td>{budget.note || '–'}</td>
              <td>{budget.decidedAt ? formatDate(budget.decidedAt) : '–'}</td>
              <td>{formatOreBare(budget.amountOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function BeginForm({ onClose }: { onClose: () => void }) {
  const t = useBudgetTexts()
  const realm = useActing().realm.slug
  const navigate = useNavigate()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [year, setYear] = useState('')
  const [note, setNote] = useState('')
  const begin = useMutation({
    mutationFn: () =>
      answer(costReporting.POST('/budgets', { body: { year: Number(year), note: note.trim() } })),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['budgets'] })
      void navigate({ to: '/$realm/budget/$budgetId', params: { realm, budgetId: id } })
    },
    onError: (error) => faults.fail(error, { year: 'year', note: 'note' }),
  })
  return (
    <FormPanel
      title={t('begin')}
      faults={faults}
      saving={begin.isPending}
      changed={(year !== '' || note !== '') && !begin.isSuccess}
      onSave={() => {
        const whole = /^(19|2\d)\d{2}$/.test(year)
        if (faults.check(whole ? [] : [{ field: 'year', message: t('year.fault') }])) begin.mutate()
      }}
      onCancel={onClose}
    >
      <TextField
        id="year"
        label={t('year')}
        hint={t('year.hint')}
        inputMode="numeric"
        width="short"
        value={year}
        onChange={setYear}
        fault={faults.of('year')}
      />
      <TextField
        id="note"
        label={t('note')}
        hint={t('note.hint')}
        value={note}
        onChange={setNote}
        fault={faults.of('note')}
      />
    </FormPanel>
  )
}
