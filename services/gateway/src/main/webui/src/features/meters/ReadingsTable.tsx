import { Table } from '@digdir/designsystemet-react'
import type { CatalogueService, MeterReading, Realm } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useMetersTexts } from './texts'

interface ReadingsTableProps {
  readings: readonly MeterReading[]
  services: readonly CatalogueService[]
  members: readonly Realm[]
}

export function ReadingsTable({ readings, services, members }: ReadingsTableProps) {
  const t = useMetersTexts()
  const language = useLanguage()
  const serviceName = (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? nameIn(language, service) : code
  }
  const memberName = (code: string) => members.find((each) => each.code === code)?.name ?? code
  return (
    <TableRegion name={t('caption')}>
      <Table className="figures" data-text-columns="4" hover>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('readOn')}</th>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('municipality')}</th>
            <th scope="col">{t('department')}</th>
            <th scope="col">{t('quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr
              key={[reading.readOn, reading.serviceCode, reading.municipality, reading.departmentCode].join(
                '|',
              )}
            >
              <th scope="row" className="nowrap">
                {formatDate(reading.readOn)}
              </th>
              <td>{serviceName(reading.serviceCode)}</td>
              <td>{memberName(reading.municipality)}</td>
              <td>{reading.departmentCode ?? '–'}</td>
              <td>{formatNumber(reading.quantity ?? 0, 2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
