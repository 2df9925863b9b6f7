import { Button, Tag } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { DepartmentPeriod } from '@/shared/api/types'
import { formatDate, today } from '@/shared/format/date'
import { History } from '@/shared/history/History'
import { EmptyState } from '@/shared/ui/EmptyState'
import { TextField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { departmentsQuery } from './api'
import { DepartmentTree } from './DepartmentTree'
import { Reorganise } from './Reorganise'
import { onDay, treeOf } from './tree'
import { useOrganisationTexts } from './texts'

/** A municipality's departments on a day, and how they are changed from another. */
export function OrganisationPage() {
  const t = useOrganisationTexts()
  const navigate = useNavigate()
  const { realm, federation } = useActing()
  const { dag = today(), kommun } = useSearch({ from: '/$realm/organisation' })
  const code = federation ? (kommun ?? '') : realm.code
  const [changing, setChanging] = useState(false)
  const query = useQuery({ ...departmentsQuery(code), enabled: code !== '' })
  const show = (day: string) =>
    void navigate({ to: '.', search: (before) => ({ ...before, dag: day }), resetScroll: false })
  return (
    <Page
      title={federation ? t('title.of', { code }) : t('title')}
      lead={t('lead')}
      aside={!changing && <Button onClick={() => setChanging(true)}>{t('reorganise')}</Button>}
    >
      {code === '' ? (
        <EmptyState title={t('choose')} />
      ) : (
        <Loaded query={query}>
          {({ value, etag }) =>
            changing ? (
              <Reorganise
                code={code}
                etag={etag}
                departments={value.departments}
                onClose={(day) => {
                  setChanging(false)
                  if (day) show(day)
                }}
              />
            ) : (
              <>
                <OneDay departments={value.departments} day={dag} onDay={show} />
                <History service="tenants" recordType="municipality" recordId={code} of={t('title')} />
              </>
            )
          }
        </Loaded>
      )}
    </Page>
  )
}

interface OneDayProps {
  departments: readonly DepartmentPeriod[]
  day: string
  onDay: (day: string) => void
}

function OneDay({ departments, day, onDay: choose }: OneDayProps) {
  const t = useOrganisationTexts()
  const shown = onDay(departments, day)
  const turns = turningDays(departments)
  return (
    <>
      <div className="list-filter">
        <TextField
          id="day"
          type="date"
          label={t('day')}
          value={day}
          onChange={(next) => {
            if (/^\d{4}-\d{2}-\d{2}$/.test(next)) choose(next)
          }}
        />
      </div>
      {turns.length > 1 && (
        <nav aria-label={t('turns')}>
          <ul className="turns">
            {turns.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  className="quiet-button"
                  aria-current={each === day ? 'date' : undefined}
                  onClick={() => choose(each)}
                >
                  {t('turn', { day: formatDate(each) })}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('none', { day: formatDate(day) })} />
      ) : (
        <DepartmentTree
          branches={treeOf(shown)}
          label={t('tree', { day: formatDate(day) })}
          note={({ validTo }) =>
            validTo && <Tag data-color="info">{t('until', { day: formatDate(validTo) })}</Tag>
          }
        />
      )}
    </>
  )
}

/** The days that the organisation has changed, or is going to, the latest first. */
function turningDays(departments: readonly DepartmentPeriod[]): readonly string[] {
  return [...new Set(departments.map((each) => each.validFrom))].sort().reverse()
}
