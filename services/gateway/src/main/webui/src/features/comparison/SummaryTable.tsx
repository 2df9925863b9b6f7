import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Compared } from '@/shared/api/types'
import { formatOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { summaryOf } from './summary'
import { useComparisonTexts } from './texts'

interface SummaryTableProps {
  rows: readonly Compared[]
  /** The code of the one that is drawn. */
  chosen: string
  caption: string
}

/** Every figure of a kind in short; each opens its chart. */
export function SummaryTable({ rows, chosen, caption }: SummaryTableProps) {
  const t = useComparisonTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('own.kr')}</th>
            <th scope="col">{t('lowest')}</th>
            <th scope="col">{t('highest')}</th>
            <th scope="col">{t('place')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => {
            const { code, own, lowest, highest, place, of } = summaryOf(each)
            return (
              <tr key={code}>
                <th scope="row">
                  <Link
                    to="/$realm/jamfor"
                    params={{ realm }}
                    search={(before) => ({ ...before, siffra: each.figure, galler: code })}
                    aria-current={code === chosen ? 'true' : undefined}
                  >
                    {nameIn(language, each)}
                  </Link>
                </th>
                <td>{own === undefined ? '–' : formatOreBare(own)}</td>
                <td>{formatOreBare(lowest)}</td>
                <td>{formatOreBare(highest)}</td>
                <td>{place === undefined ? '–' : t('place.of', { place, of })}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </TableRegion>
  )
}
