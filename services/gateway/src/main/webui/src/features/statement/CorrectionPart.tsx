import { Heading, Paragraph, Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import type { Correction } from '@/shared/api/types'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatOre, formatOreBare, formatSignedOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/Facts'
import { TableRegion } from '@/shared/ui/TableRegion'
import { ExplanationLink } from './links'
import { usePlace } from './place'
import { useStatementTexts } from './texts'

/** Why a closed month is corrected: what it was reported as, what is right now, and what has come since. */
export function CorrectionPart({ correction }: { correction: Correction }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const origin = correction.originMonth ?? ''
  const month = formatPeriod(origin, language)
  const { correctsLineId, reportedNumerator, reportedDenominator } = correction
  return (
    <section aria-labelledby="correction-heading" className="panel">
      <Heading level={2} data-size="xs" id="correction-heading">
        {t('correction.heading', { month })}
      </Heading>
      <Paragraph>{t('correction.text', { month })}</Paragraph>
      <Facts
        facts={[
          {
            label: t('correction.reported'),
            value: formatOre(correction.reportedOre),
            note:
              reportedNumerator != null &&
              reportedDenominator != null &&
              t('correction.weights', {
                numerator: formatNumber(reportedNumerator, 4),
                denominator: formatNumber(reportedDenominator, 4),
              }),
          },
          { label: t('correction.now'), value: formatOre(correction.recalculatedOre) },
          { label: t('correction.difference'), value: formatSignedOre(correction.differenceOre) },
        ]}
      />
      {(correctsLineId != null || correction.earlierCorrections.length > 0) && (
        <ul>
          {correctsLineId != null && (
            <li>
              <ExplanationLink
                period={origin}
                lineId={correctsLineId}
                label={t('correction.original', { month })}
              >
                {t('correction.original', { month })}
              </ExplanationLink>
            </li>
          )}
          {correction.earlierCorrections.map((earlier) => {
            const label = t('correction.earlier', {
              month: formatPeriod(earlier.month, language),
              amount: formatSignedOre(earlier.amountOre),
            })
            return (
              <li key={earlier.lineId}>
                <ExplanationLink period={earlier.month} lineId={earlier.lineId} label={label}>
                  {label}
                </ExplanationLink>
              </li>
            )
          })}
        </ul>
      )}
      <LateVouchers correction={correction} />
      <LateReadings correction={correction} />
    </section>
  )
}

function LateVouchers({ correction }: { correction: Correction }) {
  const t = useStatementTexts()
  const { realm } = usePlace()
  const caption = t('correction.vouchers', { count: formatNumber(correction.lateVoucherCount) })
  if (correction.lateVouchers.length === 0) return null
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="3">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('voucher')}</th>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {correction.lateVouchers.map((voucher) => (
            <tr key={voucher.id}>
              <th scope="row">
                <Link to="/$realm/verifikationer/$voucherId" params={{ realm, voucherId: voucher.id }}>
                  {voucher.series} {voucher.number}
                </Link>
              </th>
              <td>{formatDate(voucher.date)}</td>
              <td>{voucher.text || '–'}</td>
              <td>{formatOreBare(voucher.amountOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function LateReadings({ correction }: { correction: Correction }) {
  const t = useStatementTexts()
  const caption = t('correction.readings')
  if (correction.lateReadings.length === 0) return null
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="3">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('services.one')}</th>
            <th scope="col">{t('departments.one')}</th>
            <th scope="col">{t('correction.arrived')}</th>
            <th scope="col">{t('correction.before')}</th>
            <th scope="col">{t('correction.after')}</th>
          </tr>
        </thead>
        <tbody>
          {correction.lateReadings.map((reading) => (
            <tr key={`${reading.serviceCode} ${reading.departmentCode ?? ''}`}>
              <th scope="row">
                {reading.serviceCode}, {formatDate(reading.readOn)}
              </th>
              <td>{reading.departmentCode ?? t('noDepartment')}</td>
              <td>{formatDateTime(reading.recordedAt)}</td>
              <td>{reading.previousQuantity == null ? '–' : formatNumber(reading.previousQuantity, 3)}</td>
              <td>{formatNumber(reading.quantity ?? 0, 3)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
