import { Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { formatPeriod, yearBefore } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { usePlace } from './place'
import { recoveryQuery } from './queries'
import { useStatementTexts } from './texts'

interface RecoveryFigureProps {
  period: string
  label: string
}

/** What the municipality was charged beside what its services cost, and their cost a year before. */
export function RecoveryFigure({ period, label }: RecoveryFigureProps) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { realm, code, others } = usePlace()
  const { data } = useQuery(recoveryQuery(code, period))
  if (!data || data.services.length === 0) return null
  const caption = t('recovery.caption', { period: label })
  const shown = [...data.services, { serviceCode: '', nameSv: '', nameEn: '', figures: data.sums }]
  const hasYearBefore = shown.some(({ figures }) => figures.costYearBeforeOre !== 0)
  const isCharged = shown.some(({ figures }) => figures.chargedOre !== 0)
  const rows = shown.map(({ serviceCode, nameSv, nameEn, figures }) => (
    <tr key={serviceCode}>
      <th scope="row">{serviceCode === '' ? t('sum') : nameIn(language, { nameSv, nameEn })}</th>
      <td>{formatOreBare(figures.chargedOre)}</td>
      <td>{formatOreBare(figures.costOre)}</td>
      <td>{formatSignedOreBare(figures.differenceOre)}</td>
      <td>{hasYearBefore ? formatOreBare(figures.costYearBeforeOre) : '–'}</td>
    </tr>
  ))
  const ofMember = others ? { kommun: code } : {}
  return (
    <section aria-labelledby="recovery-heading">
      <Heading level={2} data-size="xs" id="recovery-heading">
        {t('recovery.heading')}
      </Heading>
      <p>
        {t('recovery.text')} {!isCharged && `${t('recovery.uncharged')} `}
        {!others && (
          <>
            <Link to="/$realm/fakturor" params={{ realm }}>
              {t('recovery.invoices')}
            </Link>
            {' · '}
          </>
        )}
        <Link to="/$realm/besparing" params={{ realm }} search={ofMember}>
          {t('recovery.savings')}
        </Link>
      </p>
      <TableRegion name={caption}>
        <Table className="figures" data-first-column="sticky" hover>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('services.one')}</th>
              <th scope="col">{t('recovery.charged')}</th>
              <th scope="col">{t('recovery.cost')}</th>
              <th scope="col">{t('recovery.difference')}</th>
              <th scope="col">
                {t('recovery.yearBefore', { period: formatPeriod(yearBefore(period), language) })}
              </th>
            </tr>
          </thead>
          <tbody>{rows.slice(0, -1)}</tbody>
          <tfoot>{rows.slice(-1)}</tfoot>
        </Table>
      </TableRegion>
    </section>
  )
}
