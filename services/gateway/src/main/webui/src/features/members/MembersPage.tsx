import { Button, Table, Tag } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Municipality, OnboardingState } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { TableRegion } from '@/shared/ui/TableRegion'
import { membersQuery, unfinishedQuery } from './api'
import { useMembersTexts } from './texts'
import { Unfinished } from './Unfinished'

/** Whom the federation consists of, and who is on the way in. */
export function MembersPage() {
  const t = useMembersTexts()
  const navigate = useNavigate()
  const { realm } = useActing()
  const unfinished = useQuery(unfinishedQuery)
  const members = useQuery(membersQuery)
  const left = unfinished.data?.items ?? []
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Button onClick={() => void navigate({ to: '/$realm/medlemmar/ny', params: { realm: realm.slug } })}>
          {t('takeIn')}
        </Button>
      }
    >
      {left.length > 0 && <Unfinished onboardings={left} />}
      <Loaded query={members} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <MembersTable members={items} unfinished={left} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface MembersTableProps {
  members: readonly Municipality[]
  unfinished: readonly OnboardingState[]
}

function MembersTable({ members, unfinished }: MembersTableProps) {
  const t = useMembersTexts()
  const { realm } = useActing()
  return (
    <TableRegion name={t('title')}>
      <Table className="figures" data-text-columns="4" data-first-column="sticky" hover>
        <caption>{t('caption', { count: members.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('slug')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('inhabitants')}</th>
            <th scope="col">{t('departments')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const latest = member.populations[0]
            const waits = unfinished.some((each) => each.code === member.code)
            return (
              <tr key={member.code}>
                <th scope="row">
                  <Link to="/$realm/medlemmar/$code" params={{ realm: realm.slug, code: member.code }}>
                    {member.name}
                  </Link>
                </th>
                <td>{member.code}</td>
                <td>{member.slug}</td>
                <td>
                  {waits ? (
                    <Tag data-color="warning">{t('state.registered')}</Tag>
                  ) : (
                    <Tag data-color="success">{t('state.member')}</Tag>
                  )}
                </td>
                <td>
                  {latest
                    ? t('inhabitants.on', {
                        count: formatNumber(latest.inhabitants),
                        date: formatDate(latest.date),
                      })
                    : '–'}
                </td>
                <td>{member.departments.filter((each) => !each.validTo).length}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </TableRegion>
  )
}
