import { Table } from '@digdir/designsystemet-react'
import type { SimulationResult } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatSignedPercent } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useSimulationTexts } from './texts'

/** Whose volumes the prices were tried on, quarter by quarter. */
export function Quarters({ quarters }: { quarters: SimulationResult['quarters'] }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  if (quarters.length === 0) return null
  const of = (source: 'invoiced' | 'snapshot' | 'readings') =>
    quarters
      .filter((each) => each.source === source)
      .map(({ quarter }) => formatPeriod(quarter, language))
      .join(', ')
  return (
    <ul>
      {(['invoiced', 'snapshot', 'readings'] as const).map(
        (source) => of(source) && <li key={source}>{t(`source.${source}`, { quarters: of(source) })}</li>,
      )}
    </ul>
  )
}

/** The customers that are no municipalities. */
export function CustomersTable({ customers }: { customers: SimulationResult['customers'] }) {
  const t = useSimulationTexts()
  if (customers.length === 0) return null
  return (
    <TableRegion name={t('customers.caption')}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{t('customers.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('before.invoiced')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('changePercent')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.code}>
              <th scope="row">{customer.name}</th>
              <td>{formatOreBare(customer.beforeOre)}</td>
              <td>{formatOreBare(customer.afterOre)}</td>
              <td>{formatSignedOreBare(customer.changeOre)}</td>
              <td>{customer.changePercent == null ? '–' : formatSignedPercent(customer.changePercent)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
