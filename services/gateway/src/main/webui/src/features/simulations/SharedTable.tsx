import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { SharedSimulationRow } from '@/shared/api/types'
import { formatSignedOreBare } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { StateTag } from './StateTag'
import { useSimulationTexts } from './texts'

/** What a member is asked about: what it would cost it, and whether it has answered. */
export function SharedTable({ rows }: { rows: readonly SharedSimulationRow[] }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('title')}>
      <Table className="figures" data-text-columns="5" hover>
        <caption className="ds-sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('answerBy')}</th>
            <th scope="col">{t('ownAnswer')}</th>
            <th scope="col">{t('changeForUs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/$realm/simuleringar/$simulationId" params={{ realm, simulationId: row.id }}>
                  {row.name}
                </Link>
              </th>
              <td>
                <StateTag state={row.state} />
              </td>
              <td>{formatPeriod(row.period, language)}</td>
              <td>{row.answerBy}</td>
              <td>{t(answerKey(row))}</td>
              <td>{formatSignedOreBare(row.changeOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function answerKey(row: SharedSimulationRow) {
  const given = row.answer as 'yes' | 'no' | undefined
  return given ? (`answer.${given}` as const) : 'answer.none'
}
