import { Button, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { CatalogueService } from '@/shared/api/types'
import { formatDate, today } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { priceAt } from './prices'
import { poolChoicesQuery } from './queries'
import { useCatalogueTexts } from './texts'

interface ServicesTableProps {
  services: readonly CatalogueService[]
  onEdit?: (id: string) => void
}

export function ServicesTable({ services, onEdit }: ServicesTableProps) {
  const t = useCatalogueTexts()
  const language = useLanguage()
  const day = today()
  const pools = useQuery(poolChoicesQuery).data?.items ?? []
  const nameOfPool = (code: string) => {
    const pool = pools.find((each) => each.code === code)
    return pool ? nameIn(language, pool) : code
  }
  return (
    <TableRegion name={t('caption')}>
      <Table className="figures" data-text-columns="3" data-first-column="sticky" hover>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('pool')}</th>
            <th scope="col">{t('price')}</th>
            <th scope="col">{t('validFrom')}</th>
            {onEdit && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => {
            const price = priceAt(service.prices, day)
            const name = nameIn(language, service)
            return (
              <tr key={service.id}>
                <th scope="row">
                  {name} <span className="code">{service.code}</span>
                </th>
                <td>{t(`unit.${service.unit}`)}</td>
                <td>{service.poolCode ? nameOfPool(service.poolCode) : '–'}</td>
                <td>{price ? formatOreBare(price.priceOre) : '–'}</td>
                <td>{price ? formatDate(price.validFrom) : '–'}</td>
                {onEdit && (
                  <td>
                    <Button
                      variant="tertiary"
                      className="row-button"
                      aria-label={t('change.of', { name })}
                      onClick={() => onEdit(service.id)}
                    >
                      {t('change')}
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Table>
    </TableRegion>
  )
}
