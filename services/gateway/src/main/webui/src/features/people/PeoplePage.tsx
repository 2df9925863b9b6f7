import { Button } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { CreatedUser } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField, TextField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { peopleQuery, type Absence } from './api'
import { HandedOver } from './HandedOver'
import { PeopleTable } from './PeopleTable'
import { PersonEditor } from './PersonEditor'
import { usePeopleTexts } from './texts'

/** Who can sign in, and as what. */
export function PeoplePage() {
  const t = usePeopleTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const { andra, sida = 1, senast } = useSearch({ from: '/$realm/anvandare' })
  const [text, setText] = useState('')
  const [handed, setHanded] = useState<CreatedUser>()
  const query = useQuery({
    ...peopleQuery(acting.realm.code, text.trim(), sida, senast),
    placeholderData: keepPreviousData,
  })
  const go = (to: { andra?: string; sida?: number; senast?: Absence }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...to }), resetScroll: false })
  const open = (id: string | undefined) => go({ andra: id })

  return (
    <Page
      title={t('title')}
      lead={t(acting.federation ? 'lead.federation' : 'lead')}
      aside={
        !andra && (
          <div className="actions">
            {!acting.federation && (
              <Link to="/$realm/anvandare/inlasning" params={{ realm: acting.realm.slug }}>
                {t('import')}
              </Link>
            )}
            <Button onClick={() => open('ny')}>{t('add')}</Button>
          </div>
        )
      }
    >
      {handed && <HandedOver handed={handed} onClose={() => setHanded(undefined)} />}
      {andra && (
        <PersonEditor key={andra} id={andra} onHanded={setHanded} onClose={() => go({ andra: undefined })} />
      )}
      <div className="list-filter" role="search" aria-label={t('search')}>
        <TextField
          id="search"
          type="search"
          label={t('search')}
          value={text}
          width="medium"
          onChange={(next) => {
            setText(next)
            if (sida > 1) go({ sida: undefined })
          }}
        />
        <SelectField
          id="absence"
          label={t('lastSignIn')}
          value={senast ?? ''}
          width="medium"
          onChange={(next) => go({ senast: (next || undefined) as Absence | undefined, sida: undefined })}
          choices={[
            { value: '', label: t('absence.any') },
            { value: 'aldrig', label: t('absence.aldrig') },
            { value: 'tre', label: t('absence.tre') },
            { value: 'tolv', label: t('absence.tolv') },
          ]}
        />
      </div>
      <Loaded query={query} rows={10}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t(text || senast ? 'none.found' : 'none')} />
          ) : (
            <>
              <PeopleTable people={items} onChange={open} />
              <Pager meta={_meta} onPage={(next) => go({ sida: next })} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
