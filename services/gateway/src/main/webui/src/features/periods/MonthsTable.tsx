import { Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { MonthStatus } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { PeriodStateTag } from '@/shared/ui/PeriodStateTag'
import { TableRegion } from '@/shared/ui/TableRegion'
import { usePeriodTexts } from './texts'

/** Months with how far they have come, and by whom. */
export function MonthsTable({ months, caption }: { months: readonly MonthStatus[]; caption: string }) {
  const t = usePeriodTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const step = (taken: MonthStatus['reviewed']) =>
    taken ? t('step.by', { name: taken.madeBy, moment: formatDate(taken.madeAt) }) : '–'
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="5" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('step.reviewed')}</th>
            <th scope="col">{t('step.approved')}</th>
            <th scope="col">{t('step.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">
                <Link to="/$realm/perioder/$period" params={{ realm, period: month.month }}>
                  {formatPeriod(month.month, language)}
                </Link>
              </th>
              <td>
                <PeriodStateTag state={month.state} />
              </td>
              <td>{step(month.reviewed)}</td>
              <td>{step(month.approved)}</td>
              <td>{step(month.closed)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
