import { Heading, Table } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { ChangeSummary } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { partsOf, type ChangeSum } from './parts'
import { useFederationTexts } from './texts'

interface ServiceChangesProps {
  summary: ChangeSummary
  invoiced: boolean
  label: string
  before: string
}

/** Service by service; a name opens that service's own members. */
export function ServiceChanges({ summary, invoiced, label, before }: ServiceChangesProps) {
  const t = useFederationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const search = useSearch({ from: '/$realm/forbundsrapport' })
  const total = partsOf(summary, invoiced)
  const rows = summary.services
    .map((service) => ({ service, sum: partsOf(service, invoiced) }))
    .filter(({ sum }) => sum.beforeOre !== 0 || sum.afterOre !== 0 || sum.parts.some(({ ore }) => ore !== 0))
    .sort((one, other) => Math.abs(other.sum.changeOre) - Math.abs(one.sum.changeOre))
  const caption = t(invoiced ? 'services.invoiced' : 'services.cost', { label, before })
  return (
    <section aria-labelledby="services-heading">
      <Heading level={2} data-size="xs" id="services-heading">
        {t('services.heading')}
      </Heading>
      <TableRegion name={caption}>
        <Table className="figures" data-first-column="sticky" hover>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('service')}</th>
              <th scope="col">{before}</th>
              <th scope="col">{label}</th>
              <th scope="col">{t('change')}</th>
              {total.parts.map(({ name }) => (
                <th scope="col" key={name}>
                  {t(`part.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ service, sum }) => (
              <tr key={service.serviceCode}>
                <th scope="row">
                  <Link
                    to="/$realm/forbundsrapport"
                    params={{ realm }}
                    search={{ ...search, tjanst: service.serviceCode, sida: undefined }}
                  >
                    {nameIn(language, service)}
                  </Link>
                </th>
                <Cells sum={sum} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              <Cells sum={total} />
            </tr>
          </tfoot>
        </Table>
      </TableRegion>
    </section>
  )
}

function Cells({ sum }: { sum: ChangeSum }) {
  return (
    <>
      <td>{formatOreBare(sum.beforeOre)}</td>
      <td>{formatOreBare(sum.afterOre)}</td>
      <td>{formatSignedOreBare(sum.changeOre)}</td>
      {sum.parts.map(({ name, ore }) => (
        <td key={name}>{formatSignedOreBare(ore)}</td>
      ))}
    </>
  )
}
