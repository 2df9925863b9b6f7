import { Table } from '@digdir/designsystemet-react'
import { formatOreBare } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useExplanation } from './explain'
import { useInvoicingTexts } from './texts'
import type { ExplainedLine } from './types'

interface LinesTableProps {
  lines: readonly ExplainedLine[]
  caption: string
  /** Taken away rather than charged: the amounts stand with minus. */
  credited?: boolean
}

/** Lines by department and service, each with why it costs what it does. */
export function LinesTable({ lines, caption, credited = false }: LinesTableProps) {
  const t = useInvoicingTexts()
  const english = useLanguage() === 'en'
  const why = useExplanation()
  const total = lines.reduce((sum, line) => sum + line.amountOre, 0)
  const shown = (ore: number) => formatOreBare(credited ? -ore : ore)
  const department = (line: ExplainedLine) =>
    (english ? line.departmentNameEn : line.departmentNameSv) ?? line.departmentCode ?? t('department.whole')
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="2">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('department')}</th>
            <th scope="col">{t('quantity')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {english ? line.serviceNameEn : line.serviceNameSv}
                {line.systemName && `, ${line.systemName}`}
                <details>
                  <summary>{t('why')}</summary>
                  <ul>
                    {why(line).map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </details>
              </th>
              <td>{department(line)}</td>
              <td>{`${formatNumber(line.quantity, 3)} ${t(`unit.${line.unit}`)}`}</td>
              <td>{shown(line.amountOre)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td />
            <td />
            <td>{shown(total)}</td>
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}
