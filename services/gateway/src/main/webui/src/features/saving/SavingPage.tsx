import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FEDERATION, realmsQuery, useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { AreaFigure } from './AreaFigure'
import { AreaForm } from './AreaForm'
import { BaselineForm } from './BaselineForm'
import { EditionForm } from './EditionForm'
import { Editions } from './Editions'
import { savingsQuery } from './queries'
import { useSavingTexts } from './texts'

const KINDS = ['bas', 'utgava', 'omrade'] as const

/** What a member has saved since it joined; finance enters here what it is worked out by. */
export function SavingPage() {
  const t = useSavingTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const finance = acting.may('federation-finance')
  const { kommun, lagg } = useSearch({ from: '/$realm/besparing' })
  const members = (useQuery(realmsQuery).data ?? []).filter((realm) => realm.code !== FEDERATION)
  const code = acting.federation ? (kommun ?? members[0]?.code) : acting.realm.code
  const name = members.find((each) => each.code === code)?.name ?? ''
  const enter = (kind: (typeof KINDS)[number] | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, lagg: kind }), resetScroll: false })
  const close = () => enter(undefined)

  return (
    <Page title={t('title')} lead={t('lead')}>
      {acting.federation && (
        <div className="field-row filters">
          <SelectField
            id="member"
            label={t('member')}
            value={code ?? ''}
            onChange={(value) => void navigate({ to: '.', search: { kommun: value }, resetScroll: false })}
            choices={members.map((each) => ({ value: each.code, label: each.name }))}
          />
        </div>
      )}
      {finance && !lagg && (
        <div className="actions">
          {KINDS.map((kind) => (
            <Button key={kind} variant={kind === 'bas' ? 'primary' : 'secondary'} onClick={() => enter(kind)}>
              {t(`add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {finance && lagg === 'bas' && code && <BaselineForm code={code} name={name} onClose={close} />}
      {finance && lagg === 'utgava' && <EditionForm onClose={close} />}
      {finance && lagg === 'omrade' && <AreaForm onClose={close} />}
      {code && <Savings code={code} name={name} />}
      <Editions />
    </Page>
  )
}

function Savings({ code, name }: { code: string; name: string }) {
  const t = useSavingTexts()
  return (
    <Loaded query={useQuery(savingsQuery(code))} rows={10}>
      {({ areas }) =>
        areas.length === 0 ? (
          <EmptyState title={t('none', { name })}>{t('none.text')}</EmptyState>
        ) : (
          areas.map((area) => <AreaFigure key={area.baseline.id} area={area} code={code} />)
        )
      }
    </Loaded>
  )
}
