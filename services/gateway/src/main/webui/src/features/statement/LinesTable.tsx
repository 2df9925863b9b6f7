import { Table } from '@digdir/designsystemet-react'
import type { Statement, StatementLine } from '@/shared/api/types'
import { formatOre, formatOreBare, sumOre } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { ExplanationLink } from './links'
import { useStatementTexts } from './texts'

const PAGE = 50

interface LinesTableProps {
  statement: Statement
  lines: readonly StatementLine[]
  page: number
  onPage: (page: number) => void
}

/** Each line with its Varför?; the sum is of all of them, whichever page is shown. */
export function LinesTable({ statement, lines, page, onPage }: LinesTableProps) {
  const t = useStatementTexts()
  const language = useLanguage()
  const services = new Map(statement.services.map((each) => [each.serviceCode, nameIn(language, each)]))
  const departments = new Map(
    statement.departments.map((each) => [each.departmentCode, nameIn(language, each)]),
  )
  const shown = lines.slice((page - 1) * PAGE, page * PAGE)
  const meta = { page, limit: PAGE, totalItems: lines.length, totalPages: Math.ceil(lines.length / PAGE) }
  const caption = t('lines.caption')
  return (
    <>
      <TableRegion name={caption}>
        <Table className="figures lines-table" hover>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('services.one')}</th>
              <th scope="col">{t('departments.one')}</th>
              <th scope="col">{t('amount')}</th>
              <th scope="col">{t('explanation')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => {
              const month = formatPeriod(line.month, language)
              const service = services.get(line.serviceCode) ?? line.serviceCode
              const department = line.departmentCode
                ? (departments.get(line.departmentCode) ?? line.departmentCode)
                : t('noDepartment')
              return (
                <tr key={line.id}>
                  <th scope="row">{month}</th>
                  <td>
                    {service}
                    {line.originMonth != null && (
                      <span className="subtle">
                        {' '}
                        {t('correction.of', { month: formatPeriod(line.originMonth, language) })}
                      </span>
                    )}
                  </td>
                  <td>{department}</td>
                  <td>{formatOreBare(line.amountOre)}</td>
                  <td>
                    <ExplanationLink
                      period={statement.period}
                      lineId={line.id}
                      label={t('why.of', { service, month, amount: formatOre(line.amountOre) })}
                    >
                      {t('why')}
                    </ExplanationLink>
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('lines.sum', { count: lines.length })}
              </th>
              <td>{formatOreBare(sumOre(lines.map((line) => line.amountOre)))}</td>
              <td />
            </tr>
          </tfoot>
        </Table>
      </TableRegion>
      <Pager meta={meta} onPage={onPage} />
    </>
  )
}
