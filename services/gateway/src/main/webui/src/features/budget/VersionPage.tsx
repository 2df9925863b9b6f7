import { Alert, Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { FEDERATION, realmsQuery, useActing } from '@/shared/api/session'
import type { Budget } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { History } from '@/shared/history/History'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { Facts } from '@/shared/ui/Facts'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { Page } from '@/shared/ui/Page'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { budgetQuery } from './queries'
import { MemberRows } from './MemberRows'
import { RowsUpload } from './RowsUpload'
import { useBudgetTexts } from './texts'

/** One budget: its rows member by member; a draft is entered and decided here. */
export function VersionPage() {
  const t = useBudgetTexts()
  const { budgetId } = useParams({ from: '/$realm/budget/$budgetId' })
  const query = useQuery(budgetQuery(budgetId))
  const budget = query.data?.value
  const title = budget ? t('version.name', { year: budget.year, number: budget.number }) : t('budget')
  return (
    <Page title={title} lead={budget && (budget.note || t(`kind.${budget.kind}`))}>
      <Loaded query={query} rows={10}>
        {({ value, etag }) => <Version budget={value} etag={etag} title={title} />}
      </Loaded>
    </Page>
  )
}

interface VersionProps {
  budget: Budget
  etag: string
  title: string
}

function Version({ budget, etag, title }: VersionProps) {
  const t = useBudgetTexts()
  const acting = useActing()
  const navigate = useNavigate()
  const { kommun } = useSearch({ from: '/$realm/budget/$budgetId' })
  const members = (useQuery(realmsQuery).data ?? []).filter((realm) => realm.code !== FEDERATION)
  const member = kommun ?? members[0]?.code
  const changeable = budget.state === 'draft' && acting.may('federation-finance')
  return (
    <>
      <Facts
        plain
        facts={[
          { label: t('state'), value: t(`state.${budget.state}`) },
          { label: t('amount'), value: formatOre(budget.amountOre) },
          {
            label: t('decided'),
            value: budget.decidedAt ? `${formatDate(budget.decidedAt)}, ${budget.decidedBy ?? ''}` : '–',
          },
        ]}
      />
      {budget.state === 'decided' && <Alert data-color="info">{t('decided.stays')}</Alert>}
      {changeable && <RowsUpload budget={budget} etag={etag} />}
      {member && (
        <>
          <div className="field-row filters">
            <SelectField
              id="member"
              label={t('member')}
              value={member}
              onChange={(value) => void navigate({ to: '.', search: { kommun: value }, resetScroll: false })}
              choices={members.map((each) => ({ value: each.code, label: each.name }))}
            />
          </div>
          <MemberRows
            key={`${member} ${etag}`}
            budget={budget}
            etag={etag}
            municipality={member}
            name={members.find((each) => each.code === member)?.name ?? member}
            changeable={changeable}
          />
        </>
      )}
      {changeable && <Steps budget={budget} etag={etag} title={title} />}
      <History recordType="budget" recordId={budget.id} of={title} />
    </>
  )
}

function Steps({ budget, etag, title }: VersionProps) {
  const t = useBudgetTexts()
  const say = useSay()
  const realm = useActing().realm.slug
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'decide' | 'remove'>()
  const params = { path: { id: budget.id }, header: { 'If-Match': etag } }
  const done = (message: string) => {
    say(message)
    void queries.invalidateQueries({ queryKey: ['budgets'] })
    void queries.invalidateQueries({ queryKey: ['budget-outcome'] })
  }
  const decide = useMutation({
    mutationFn: () => answer(costReporting.POST('/budgets/{id}/decision', { params })),
    onSuccess: () => {
      done(t('decide.done', { name: title }))
      void queries.invalidateQueries({ queryKey: ['budget', budget.id] })
    },
  })
  const remove = useMutation({
    mutationFn: () => answer(costReporting.DELETE('/budgets/{id}', { params })),
    onSuccess: () => {
      done(t('remove.done', { name: title }))
      void navigate({ to: '/$realm/budget', params: { realm } })
    },
  })
  const failure = decide.error ?? remove.error
  return (
    <>
      {failure && <ProblemAlert error={failure} />}
      <div className="actions">
        <Button loading={decide.isPending} onClick={() => setAsking('decide')}>
          {t('decide')}
        </Button>
        <Button variant="secondary" loading={remove.isPending} onClick={() => setAsking('remove')}>
          {t('remove')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t(`${asking}.title`, { name: title })}
          action={t(asking)}
          onConfirm={() => {
            setAsking(undefined)
            if (asking === 'decide') decide.mutate()
            else remove.mutate()
          }}
          onCancel={() => setAsking(undefined)}
        >
          <p>{t(`${asking}.text`, { amount: formatOre(budget.amountOre), rows: budget.rowCount })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
