import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { Page } from '@/shared/ui/Page'
import { PoolEditor } from './PoolEditor'
import { PoolsSection } from './PoolsSection'
import { RuleEditor } from './RuleEditor'
import { RulesSection } from './RulesSection'
import { useMappingTexts } from './texts'

/** What is open for editing: `ny=regel`, `ny=grupp`, or `andra=regel.<id>`, `andra=grupp.<id>`. */
export function MappingPage() {
  const t = useMappingTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const search = useSearch({ from: '/$realm/regler' })
  const [kind, id] = search.ny ? [search.ny, undefined] : (search.andra?.split('.', 2) ?? [])
  const open = (next: { ny?: 'regel' | 'grupp'; andra?: string }) =>
    void navigate({
      to: '.',
      search: ({ sok, sokgrupp, visa, sida }) => ({ sok, sokgrupp, visa, sida, ...next }),
      resetScroll: false,
    })
  const close = () => open({})

  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <a href="#rules-heading">{t('rules.heading')}</a>,{' '}
          <a href="#pools-heading">{t('pools.heading')}</a>
        </>
      }
    >
      {finance && kind === 'grupp' && <PoolEditor key={id ?? 'ny'} id={id} onClose={close} />}
      {finance && kind === 'regel' && (
        <RuleEditor
          key={id ?? 'ny'}
          id={id}
          given={{ account: search.konto, costCentre: search.kostnadsstalle, project: search.projekt }}
          onClose={close}
        />
      )}
      <RulesSection
        text={search.sok ?? ''}
        ended={search.visa === 'alla'}
        page={search.sida ?? 1}
        onAdd={finance && !kind ? () => open({ ny: 'regel' }) : undefined}
        onEdit={finance ? (rule) => open({ andra: `regel.${rule}` }) : undefined}
      />
      <PoolsSection
        text={search.sokgrupp ?? ''}
        onAdd={finance && !kind ? () => open({ ny: 'grupp' }) : undefined}
        onEdit={finance ? (pool) => open({ andra: `grupp.${pool}` }) : undefined}
      />
    </Page>
  )
}
