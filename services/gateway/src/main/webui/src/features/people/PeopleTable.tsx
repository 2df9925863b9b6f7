import { Button, Table, Tag } from '@digdir/designsystemet-react'
import type { User } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { RoleName } from './draft'
import { usePeopleTexts } from './texts'

interface PeopleTableProps {
  people: readonly User[]
  onChange: (id: string) => void
}

export function PeopleTable({ people, onChange }: PeopleTableProps) {
  const t = usePeopleTexts()
  return (
    <TableRegion name={t('title')}>
      <Table data-first-column="sticky" hover>
        <caption>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('roles')}</th>
            <th scope="col">{t('department')}</th>
            <th scope="col">{t('lastSignIn')}</th>
            <th scope="col">{t('enabled')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const name = `${person.givenName} ${person.familyName}`
            return (
              <tr key={person.id}>
                <th scope="row">{name}</th>
                <td>{person.username}</td>
                <td>{(person.roles ?? []).map((role) => t(`role.${role as RoleName}`)).join(', ')}</td>
                <td>{person.departmentCode ?? '–'}</td>
                <td className="nowrap">
                  {person.lastSignInAt ? formatDateTime(person.lastSignInAt) : t('lastSignIn.never')}
                </td>
                <td>
                  {person.enabled ? t('enabled.yes') : <Tag data-color="warning">{t('enabled.no')}</Tag>}
                </td>
                <td>
                  <Button
                    variant="tertiary"
                    className="row-button"
                    aria-label={t('change.of', { name })}
                    onClick={() => onChange(person.id)}
                  >
                    {t('change')}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </TableRegion>
  )
}
