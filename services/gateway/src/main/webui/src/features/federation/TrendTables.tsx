import { Heading, Table, Tag } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { CostTrend } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatSignedPercent } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useFederationTexts } from './texts'
import { comparison, followed, sumOf, type Followed } from './followed'

const shown = (ore: number | undefined) => (ore === undefined ? '–' : formatOreBare(ore))

interface TrendTableProps {
  points: readonly Followed[]
  caption: string
}

/** Period by period, each with its matrix behind it. */
export function TrendTable({ points, caption }: TrendTableProps) {
  const t = useFederationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('cost')}</th>
            <th scope="col">{t('trend.before')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('percent')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.period}>
              <th scope="row">
                <Link to="/$realm/tjanst-medlem" params={{ realm }} search={{ period: point.period }}>
                  {formatPeriod(point.period, language)}
                </Link>
                {point.partial && (
                  <>
                    {' '}
                    <Tag data-size="sm" data-color="warning">
                      {t('partly')}
                    </Tag>
                  </>
                )}
              </th>
              <td>{shown(point.now)}</td>
              <td>{shown(point.before)}</td>
              <Change compared={comparison([point])} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td>{formatOreBare(sumOf(points, 'now'))}</td>
            <td>{formatOreBare(sumOf(points, 'before'))}</td>
            <Change compared={comparison(points)} />
          </tr>
        </tfoot>
      </Table>
    </TableRegion>
  )
}

function Change({ compared }: { compared: ReturnType<typeof comparison> }) {
  if (!compared)
    return (
      <>
        <td>–</td>
        <td>–</td>
      </>
    )
  const { change, before } = compared
  return (
    <>
      <td>{formatSignedOreBare(change)}</td>
      <td>{before === 0 ? '–' : formatSignedPercent((change / Math.abs(before)) * 100)}</td>
    </>
  )
}

/** Every service over the whole span; its name shows it in the chart. */
export function ServicesTrendTable({ trend }: { trend: CostTrend }) {
  const t = useFederationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const search = useSearch({ from: '/$realm/forbundsrapport' })
  const caption = t('trend.services.caption', {
    from: formatPeriod(trend.from, language),
    to: formatPeriod(trend.to, language),
  })
  return (
    <section aria-labelledby="services-heading">
      <Heading level={2} data-size="xs" id="services-heading">
        {t('trend.services')}
      </Heading>
      <TableRegion name={caption}>
        <Table className="figures" data-first-column="sticky" hover>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('service')}</th>
              <th scope="col">{t('cost')}</th>
              <th scope="col">{t('trend.before')}</th>
              <th scope="col">{t('change')}</th>
              <th scope="col">{t('percent')}</th>
            </tr>
          </thead>
          <tbody>
            {trend.services.map((service) => (
              <tr key={service.serviceCode}>
                <th scope="row">
                  <Link
                    to="/$realm/forbundsrapport"
                    params={{ realm }}
                    search={{ ...search, tjanst: service.serviceCode }}
                  >
                    {nameIn(language, service)}
                  </Link>
                </th>
                <td>{formatOreBare(service.costOre)}</td>
                <td>{formatOreBare(service.previousCostOre)}</td>
                <Change compared={comparison(followed(trend, service.serviceCode))} />
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
    </section>
  )
}
