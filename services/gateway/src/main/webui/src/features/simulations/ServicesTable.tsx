import { Table } from '@digdir/designsystemet-react'
import type { SimulatedService } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatSignedPercent } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useSimulationTexts } from './texts'

interface ServicesTableProps {
  services: readonly SimulatedService[]
  caption: string
  perInhabitant?: boolean
  /** Whether it is what was invoiced that is compared with. */
  invoiced?: boolean
}

/** Service by service, the largest change first. */
export function ServicesTable({
  services,
  caption,
  perInhabitant = false,
  invoiced = false,
}: ServicesTableProps) {
  const t = useSimulationTexts()
  const language = useLanguage()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t(invoiced ? 'before.invoiced' : 'before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('changePercent')}</th>
            {perInhabitant && <th scope="col">{t('changePerInhabitant')}</th>}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service.serviceCode}>
              <th scope="row">{nameIn(language, service)}</th>
              <td>{formatOreBare(service.beforeOre)}</td>
              <td>{formatOreBare(service.afterOre)}</td>
              <td>{formatSignedOreBare(service.changeOre)}</td>
              <td>{service.changePercent == null ? '–' : formatSignedPercent(service.changePercent)}</td>
              {perInhabitant && (
                <td>
                  {service.changePerInhabitantOre == null
                    ? '–'
                    : formatSignedOreBare(service.changePerInhabitantOre)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
