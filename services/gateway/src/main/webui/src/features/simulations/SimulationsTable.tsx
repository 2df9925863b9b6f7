import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Simulation } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { StateTag } from './StateTag'
import { useSimulationTexts } from './texts'

/** Who recorded what was decided, and when. */
function decisionOf({ decision }: Simulation, t: ReturnType<typeof useSimulationTexts>) {
  return decision
    ? t('by', { name: decision.decidedBy ?? '', day: formatDate(decision.decidedAt ?? '') })
    : '–'
}

export function SimulationsTable({ simulations }: { simulations: readonly Simulation[] }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('title')}>
      <Table className="figures" data-text-columns="6" hover>
        <caption className="ds-sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('created')}</th>
            <th scope="col">{t('answerBy')}</th>
            <th scope="col">{t('decided')}</th>
          </tr>
        </thead>
        <tbody>
          {simulations.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/$realm/simuleringar/$simulationId" params={{ realm, simulationId: each.id }}>
                  {each.name}
                </Link>
              </th>
              <td>
                <StateTag state={each.state} />
              </td>
              <td>{formatPeriod(each.period, language)}</td>
              <td>{t('by', { name: each.createdBy, day: formatDate(each.createdAt) })}</td>
              <td>{each.sharing ? each.sharing.answerBy : '–'}</td>
              <td>{decisionOf(each, t)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
