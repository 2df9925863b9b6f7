import { Table, Tag } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { FederationReport, ServiceRecovery } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatSignedPercent } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useFederationTexts } from './texts'

interface RecoveryTableProps {
  report: FederationReport
  caption: string
}

/** Service by service, to the services' sum, and on to what the ledger holds. */
export function RecoveryTable({ report, caption }: RecoveryTableProps) {
  const t = useFederationTexts()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('cost')}</th>
            <th scope="col">{t('invoiced')}</th>
            <th scope="col">{t('municipalities')}</th>
            <th scope="col">{t('otherCustomers')}</th>
            <th scope="col">{t('difference')}</th>
            <th scope="col">{t('percent')}</th>
          </tr>
        </thead>
        <tbody>
          {report.services.map((service) => (
            <ServiceRow key={service.serviceCode} service={service} period={report.period} />
          ))}
        </tbody>
        <Foot report={report} />
      </Table>
    </TableRegion>
  )
}

function ServiceRow({ service, period }: { service: ServiceRecovery; period: string }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <tr>
      <th scope="row">
        <Link
          to="/$realm/forbundsrapport"
          params={{ realm }}
          search={{ period, visa: 'forandring', tjanst: service.serviceCode }}
        >
          {nameIn(language, service)}
        </Link>
        {service.state !== 'invoiced' && (
          <>
            {' '}
            <Tag data-size="sm" data-color={service.state === 'no-cost' ? 'neutral' : 'warning'}>
              {t(`state.${service.state}`)}
            </Tag>
          </>
        )}
      </th>
      <td>{formatOreBare(service.costOre)}</td>
      <td>{formatOreBare(service.invoicedOre)}</td>
      <td>{formatOreBare(service.municipalitiesOre)}</td>
      <td>{formatOreBare(service.othersOre)}</td>
      <td>{formatSignedOreBare(service.differenceOre)}</td>
      <td>{service.differencePercent == null ? '–' : formatSignedPercent(service.differencePercent)}</td>
    </tr>
  )
}

function Foot({ report }: { report: FederationReport }) {
  const t = useFederationTexts()
  const realm = useActing().realm.slug
  const { sums, period } = report
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('sum')}</th>
        <td>
          <Link to="/$realm/tjanst-medlem" params={{ realm }} search={{ period }}>
            {formatOreBare(sums.costOre)}
          </Link>
        </td>
        <td>{formatOreBare(sums.invoicedOre)}</td>
        <td>{formatOreBare(sums.municipalitiesOre)}</td>
        <td>{formatOreBare(sums.othersOre)}</td>
        <td>{formatSignedOreBare(sums.differenceOre)}</td>
        <td>{sums.differencePercent == null ? '–' : formatSignedPercent(sums.differencePercent)}</td>
      </tr>
      <tr className="rest-row">
        <th scope="row">{t('stuckOverhead')}</th>
        <td>{formatOreBare(sums.stuckOverheadOre)}</td>
        <td colSpan={5} />
      </tr>
      <tr className="rest-row">
        <th scope="row">{t('unmatched')}</th>
        <td>{formatOreBare(sums.unmatchedOre)}</td>
        <td colSpan={5} />
      </tr>
      <tr>
        <th scope="row">{t('source')}</th>
        <td>{formatOreBare(sums.sourceOre)}</td>
        <td>{formatOreBare(sums.invoicedOre)}</td>
        <td colSpan={2} />
        <td>{formatSignedOreBare(sums.sourceDifferenceOre)}</td>
        <td />
      </tr>
    </tfoot>
  )
}
