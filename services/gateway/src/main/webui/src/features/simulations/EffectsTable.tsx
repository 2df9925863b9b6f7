import { Link, Table, Tag } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { SimulatedMember } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatNumber, formatSignedPercent } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useSimulationTexts } from './texts'

interface EffectsTableProps {
  members: readonly SimulatedMember[]
  caption: string
  /** Whether it is what was invoiced that is compared with. */
  invoiced?: boolean
  foot?: ReactNode
  onPick?: (municipality: string) => void
}

export function EffectsTable({ members, caption, invoiced = false, foot, onPick }: EffectsTableProps) {
  const t = useSimulationTexts()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col">{t(invoiced ? 'before.invoiced' : 'before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('changePercent')}</th>
            <th scope="col">{t('inhabitants')}</th>
            <th scope="col">{t(invoiced ? 'beforePerInhabitant.invoiced' : 'beforePerInhabitant')}</th>
            <th scope="col">{t('changePerInhabitant')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.municipality}>
              <th scope="row">
                <Name member={member} onPick={onPick} />
              </th>
              <td>{formatOreBare(member.beforeOre)}</td>
              <td>{formatOreBare(member.afterOre)}</td>
              <td>{formatSignedOreBare(member.changeOre)}</td>
              <td>{member.changePercent == null ? '–' : formatSignedPercent(member.changePercent)}</td>
              <td>{member.inhabitants == null ? '–' : formatNumber(member.inhabitants)}</td>
              <td>{perInhabitant(member.beforePerInhabitantOre, formatOreBare)}</td>
              <td>{perInhabitant(member.changePerInhabitantOre, formatSignedOreBare)}</td>
            </tr>
          ))}
        </tbody>
        {foot}
      </Table>
    </TableRegion>
  )
}

function perInhabitant(ore: number | null | undefined, format: (ore: number) => string) {
  return ore == null ? '–' : format(ore)
}

function Name({ member, onPick }: { member: SimulatedMember; onPick?: (municipality: string) => void }) {
  const t = useSimulationTexts()
  return (
    <>
      {onPick ? (
        <Link
          href={`?kommun=${member.municipality}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            onPick(member.municipality)
          }}
        >
          {member.name}
        </Link>
      ) : (
        member.name
      )}
      {member.change && (
        <>
          {' '}
          <Tag data-size="sm">{t(`part.${member.change}`)}</Tag>
        </>
      )}
    </>
  )
}
