import { Table } from '@digdir/designsystemet-react'
import { useDepartmentName } from '@/shared/api/departments'
import type { CatalogueService, Customer, MeterReading, Realm } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useMetersTexts } from './texts'

interface ReadingsTableProps {
  readings: readonly MeterReading[]
  services: readonly CatalogueService[]
  members: readonly Realm[]
  customers: readonly Customer[]
}

type WhoseProps = Pick<ReadingsTableProps, 'members' | 'customers'> & { reading: MeterReading }

export function ReadingsTable({ readings, services, members, customers }: ReadingsTableProps) {
  const t = useMetersTexts()
  const language = useLanguage()
  const serviceName = (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? nameIn(language, service) : code
  }
  const departmentName = useDepartmentName()
  return (
    <TableRegion name={t('caption')}>
      <Table className="figures" data-text-columns="4" hover>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('readOn')}</th>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('department')}</th>
            <th scope="col">{t('quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.id}>
              <th scope="row" className="nowrap">
                {formatDate(reading.readOn)}
              </th>
              <td>{serviceName(reading.serviceCode)}</td>
              <td>
                <Whose reading={reading} members={members} customers={customers} />
              </td>
              <td>
                {reading.departmentCode
                  ? departmentName(reading.municipality, reading.departmentCode)
                  : t('department.whole')}
              </td>
              <td>{formatNumber(reading.quantity ?? 0, 2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

/** The municipality itself, or a customer that belongs to it; of one that belongs to none nothing more is said. */
function Whose({ reading, members, customers }: WhoseProps) {
  const owner = members.find((each) => each.code === reading.municipality)?.name
  // A reading of the municipality's own has none, though the contract's type is sure of it.
  const code = reading.customerCode as string | undefined
  if (!code) return owner ?? reading.municipality
  return (
    <>
      {customers.find((each) => each.code === code)?.name ?? code}
      {owner && <span className="subtle"> ({owner})</span>}
    </>
  )
}
