import { Table, Tag } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { kindOf } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import type { ChangeRow } from './rows'
import { useFederationTexts } from './texts'
import { Why } from './Why'

interface ChangeTableProps {
  rows: readonly ChangeRow[]
  caption: string
  label: string
  before: string
}

export function ChangeTable({ rows, caption, label, before }: ChangeTableProps) {
  const t = useFederationTexts()
  const language = useLanguage()
  return (
    <TableRegion name={caption}>
      <Table className="figures changes" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(rows[0]?.kind === 'invoiced' ? 'service.customer' : 'service.member')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{label}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {nameIn(language, row.service)}
                <br />
                <span className="because">{row.who.name}</span>
                {row.presence !== 'both' && (
                  <>
                    {' '}
                    <Tag data-size="sm" data-color="info">
                      {t(`presence.${row.presence}`)}
                    </Tag>
                  </>
                )}
              </th>
              <td>{formatOreBare(row.beforeOre)}</td>
              <td>
                <Behind row={row} />
              </td>
              <td>{formatSignedOreBare(row.changeOre)}</td>
              <td className="why">
                <Why row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

/** The amount, which opens what it is made of: the member's lines, or the customer's invoices. */
function Behind({ row }: { row: ChangeRow }) {
  const realm = useActing().realm.slug
  const { period } = useSearch({ from: '/$realm/forbundsrapport' })
  const amount = formatOreBare(row.afterOre)
  if (row.afterOre === 0) return amount
  return row.kind === 'cost' ? (
    <Link
      to="/$realm/kostnader/$code/rader"
      params={{ realm, code: row.who.code }}
      search={{ period, tjanst: row.service.serviceCode }}
    >
      {amount}
    </Link>
  ) : (
    <Link
      to="/$realm/fakturor"
      params={{ realm }}
      search={{ kund: row.who.code, kvartal: period && kindOf(period) === 'quarter' ? period : undefined }}
    >
      {amount}
    </Link>
  )
}
