import { Button, Table } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { Budget, BudgetRow, CatalogueService } from '@/shared/api/types'
import { formatOre, formatOreBare } from '@/shared/format/money'
import { formatMonthShort } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { TableRegion } from '@/shared/ui/TableRegion'
import { draftOf, faultsOf, MONTH_NUMBERS, requestOf, type RowDraft } from './draft'
import { rowsQuery, servicesQuery } from './queries'
import { useBudgetTexts } from './texts'

interface MemberRowsProps {
  budget: Budget
  etag: string
  municipality: string
  name: string
  changeable: boolean
}

/** A member's rows; in a draft each is opened, entered for the year or by month, and saved with the others. */
export function MemberRows(props: MemberRowsProps) {
  const rows = useQuery(rowsQuery(props.budget.id, props.municipality))
  const services = useQuery(servicesQuery)
  return (
    <Loaded query={rows} rows={6}>
      {({ items }) => <Rows {...props} rows={items} services={services.data?.items ?? []} />}
    </Loaded>
  )
}

interface RowsProps extends MemberRowsProps {
  rows: readonly BudgetRow[]
  services: readonly CatalogueService[]
}

function Rows({ rows, services, ...props }: RowsProps) {
  const t = useBudgetTexts()
  const language = useLanguage()
  const [open, setOpen] = useState<string>()
  const caption = t('rows.caption', { name: props.name })
  const serviceName = (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? nameIn(language, service) : code
  }
  return (
    <>
      {open !== undefined && (
        <RowForm
          key={open}
          {...props}
          rows={rows}
          services={services}
          code={open}
          onClose={() => setOpen(undefined)}
        />
      )}
      {props.changeable && open === undefined && <Button onClick={() => setOpen('')}>{t('row.add')}</Button>}
      {rows.length === 0 ? (
        <EmptyState title={t('rows.none', { name: props.name })} />
      ) : (
        <TableRegion name={caption}>
          <Table className="figures" data-first-column="sticky" hover>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('services.one')}</th>
                <th scope="col">{t('whole.budget')}</th>
                {MONTH_NUMBERS.map((month) => (
                  <th scope="col" key={month}>
                    {formatMonthShort(`${props.budget.year}-${month}`, language).split(' ')[0]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.serviceCode}>
                  <th scope="row">
                    {props.changeable ? (
                      <Button
                        variant="tertiary"
                        className="row-button"
                        onClick={() => setOpen(row.serviceCode)}
                      >
                        {serviceName(row.serviceCode)}
                      </Button>
                    ) : (
                      serviceName(row.serviceCode)
                    )}
                  </th>
                  <td>{formatOreBare(row.amountOre)}</td>
                  {row.months.map((ore, index) => (
                    <td key={MONTH_NUMBERS[index]}>{formatOreBare(ore)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </TableRegion>
      )}
    </>
  )
}

interface RowFormProps extends RowsProps {
  /** The service whose row it is; empty for a new one. */
  code: string
  onClose: () => void
}

function RowForm({ budget, etag, municipality, name, rows, services, code, onClose }: RowFormProps) {
  const t = useBudgetTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const row = rows.find((each) => each.serviceCode === code)
  const [draft, setDraft] = useState<RowDraft>(() => draftOf(row, services[0]?.code))
  const set = (part: Partial<RowDraft>) => setDraft((before) => ({ ...before, ...part }))
  const free = services.filter((each) => !rows.some((known) => known.serviceCode === each.code))

  const save = useMutation({
    mutationFn: (kept: 'saved' | 'removed') =>
      answer(
        costReporting.PUT('/budgets/{id}/rows', {
          params: { path: { id: budget.id }, query: { municipality }, header: { 'If-Match': etag } },
          body: requestOf(municipality, rows, code, kept === 'saved' ? draft : undefined),
        }),
      ),
    onSuccess: (saved) => {
      say(t('rows.saved', { name, amount: formatOre(saved.amountOre) }))
      void queries.invalidateQueries({ queryKey: ['budgets'] })
      void queries.invalidateQueries({ queryKey: ['budget', budget.id] })
      onClose()
    },
    onError: (error) => faults.fail(error),
  })

  return (
    <FormPanel
      title={row ? t('row.change') : t('row.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(draftOf(row, services[0]?.code))}
      onSave={() => {
        if (faults.check(faultsOf(draft, t))) save.mutate('saved')
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        {!row && (
          <SelectField
            id="service"
            label={t('services.one')}
            value={draft.serviceCode}
            onChange={(serviceCode) => set({ serviceCode })}
            choices={free.map((each) => ({ value: each.code, label: nameIn(language, each) }))}
          />
        )}
        <SelectField
          id="spread"
          label={t('spread')}
          value={draft.spread}
          onChange={(spread) => set({ spread: spread as RowDraft['spread'] })}
          choices={(['even', 'months'] as const).map((each) => ({ value: each, label: t(`spread.${each}`) }))}
        />
      </div>
      {draft.spread === 'even' ? (
        <TextField
          id="amount"
          label={t('whole.budget')}
          inputMode="decimal"
          width="medium"
          value={draft.year}
          onChange={(year) => set({ year })}
          fault={faults.of('amount')}
        />
      ) : (
        <div className="field-row">
          {MONTH_NUMBERS.map((month, index) => (
            <TextField
              key={month}
              id={`month-${month}`}
              label={`${formatMonthShort(`${budget.year}-${month}`, language)}, kr`}
              inputMode="decimal"
              width="short"
              value={draft.months[index] ?? ''}
              onChange={(value) => set({ months: draft.months.with(index, value) })}
              fault={faults.of(`month-${month}`)}
            />
          ))}
        </div>
      )}
      {row && (
        <p>
          <Button variant="tertiary" onClick={() => save.mutate('removed')}>
            {t('row.remove')}
          </Button>
        </p>
      )}
    </FormPanel>
  )
}
