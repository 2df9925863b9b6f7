import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatOreBare, formatSignedOreBare, sumOre } from '@/shared/format/money'
import { formatNumber, formatShare, formatSignedPercent, percentOf } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { SharedOverview, SharedRow } from './rows'
import { useOverviewTexts } from './texts'

interface MembersTableProps {
  shared: SharedOverview
  period: string
  caption: string
}

/** Each member, then what no rule caught and what no key could distribute: always, also at 0. */
export function MembersTable({ shared, period, caption }: MembersTableProps) {
  const t = useOverviewTexts()
  const { members, unmatched, undistributed, totalOre } = shared
  const inhabitants = sumOre(members.map((row) => row.inhabitants ?? 0))
  const allocated = sumOre(members.map((row) => row.amountOre))
  const previous = sumOre(members.map((row) => row.previousAmountOre))
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('municipality')}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('inhabitants')}</th>
            <th scope="col">{t('perInhabitant')}</th>
            <th scope="col">{t('previous')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('changePercent')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((row) => (
            <MemberRow key={row.code} row={row} period={period} />
          ))}
        </tbody>
        <tbody className="subtotal">
          <tr>
            <th scope="row">{t('allocated')}</th>
            <td>{formatOreBare(allocated)}</td>
            <td>{formatShare(percentOf(allocated, totalOre))}</td>
            <td>{formatNumber(inhabitants)}</td>
            <td>{inhabitants > 0 ? formatOreBare(Math.round(allocated / inhabitants)) : '–'}</td>
            <td>{formatOreBare(previous)}</td>
            <td>{formatSignedOreBare(allocated - previous)}</td>
            <td>{previous === 0 ? '–' : formatSignedPercent(percentOf(allocated - previous, previous))}</td>
          </tr>
        </tbody>
        <tbody>
          <RestRow name={t('unmatched')} ore={unmatched.ore} percent={unmatched.percent} />
          <RestRow name={t('undistributed')} ore={undistributed.ore} percent={undistributed.percent} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{formatOreBare(totalOre)}</td>
            <td>{formatShare(totalOre === 0 ? 0 : 100)}</td>
            <td colSpan={5} />
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}

function MemberRow({ row, period }: { row: SharedRow; period: string }) {
  const realm = useActing().realm.slug
  return (
    <tr>
      <th scope="row">
        <Link to="/$realm/kostnader/$code" params={{ realm, code: row.code }} search={{ period }}>
          {row.name}
        </Link>
      </th>
      <td>{formatOreBare(row.amountOre)}</td>
      <td>{formatShare(row.percent)}</td>
      <td>{row.inhabitants == null ? '–' : formatNumber(row.inhabitants)}</td>
      <td>{row.perInhabitantOre == null ? '–' : formatOreBare(row.perInhabitantOre)}</td>
      <td>{formatOreBare(row.previousAmountOre)}</td>
      <td>{formatSignedOreBare(row.changeOre)}</td>
      <td>{row.changePercent == null ? '–' : formatSignedPercent(row.changePercent)}</td>
    </tr>
  )
}

function RestRow({ name, ore, percent }: { name: string; ore: number; percent: number }) {
  return (
    <tr className="rest-row">
      <th scope="row">{name}</th>
      <td>{formatOreBare(ore)}</td>
      <td>{formatShare(percent)}</td>
      <td colSpan={5} />
    </tr>
  )
}
