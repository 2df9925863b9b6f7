import { Heading, Table, Tag } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { UserImport, UserImportRow } from '@/shared/api/types'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { RoleName } from '../draft'
import { usePeopleTexts } from '../texts'
import { KINDS, rowsQuery, type Kind } from './api'
import { useImportTexts } from './texts'

/** The people of the file: what the plan is for each, and what came of it. */
export function Rows({ of }: { of: UserImport }) {
  const t = useImportTexts()
  const navigate = useNavigate()
  const { visa, sida = 1 } = useSearch({ from: '/$realm/anvandare/inlasning/$importId' })
  const stage = `${of.state} ${of.state === 'running' ? of.progressPercent : ''}`
  const query = useQuery({
    ...rowsQuery(useActing().realm.code, of.id, visa, sida, stage),
    placeholderData: keepPreviousData,
  })
  const go = (to: { visa?: Kind; sida?: number }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...to }), resetScroll: false })
  return (
    <section aria-labelledby="rows-heading">
      <Heading level={2} data-size="xs" id="rows-heading">
        {t('people')}
      </Heading>
      <div className="list-filter">
        <SelectField
          id="kind"
          label={t('show')}
          value={visa ?? ''}
          width="medium"
          onChange={(next) => go({ visa: (next || undefined) as Kind | undefined, sida: undefined })}
          choices={[
            { value: '', label: t('show.all') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`show.${kind}`) })),
          ]}
        />
      </div>
      <Loaded query={query} rows={6}>
        {({ items, _meta }) => (
          <>
            <RowsTable rows={items} />
            <Pager meta={_meta} onPage={(next) => go({ sida: next })} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function RowsTable({ rows }: { rows: readonly UserImportRow[] }) {
  const t = useImportTexts()
  return (
    <TableRegion name={t('people')}>
      <Table>
        <caption>{t('people')}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('number')}
            </th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('plan')}</th>
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td className="number">{row.number}</td>
              <th scope="row">
                {row.givenName} {row.familyName}
              </th>
              <td>{row.username}</td>
              <td>
                <Plan row={row} />
              </td>
              <td>
                {row.outcome === 'failed' ? (
                  <>
                    <Tag data-color="danger">{t('outcome.failed')}</Tag> {row.fault}
                  </>
                ) : (
                  t(`outcome.${row.outcome as 'waiting'}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

/** What happens to the person, in words. */
function Plan({ row }: { row: UserImportRow }) {
  const t = useImportTexts()
  const tp = usePeopleTexts()
  const roles = (names: string) =>
    names
      .split(', ')
      .filter(Boolean)
      .map((role) => tp(`role.${role as RoleName}`))
      .join(', ')
  const value = (field: string, text: string) => {
    if (!text) return t('change.none')
    if (field === 'enabled') return t(`change.${text as 'true' | 'false'}`)
    return field === 'roles' ? roles(text) : text
  }
  if (row.action === 'create') return `${t('preview.create')}: ${roles((row.roles ?? []).join(', '))}`
  if (row.action === 'unchanged') return t('preview.unchanged')
  return (
    <ul className="plain-list">
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>
          {t('change.to', {
            field: t(`column.${field as 'roles'}`),
            before: value(field, before ?? ''),
            after: value(field, after ?? ''),
          })}
        </li>
      ))}
    </ul>
  )
}
