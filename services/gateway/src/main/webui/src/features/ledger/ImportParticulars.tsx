import { Heading } from '@digdir/designsystemet-react'
import type { LedgerImport } from '@/shared/api/types'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatBytes, formatNumber } from '@/shared/format/number'
import { Facts } from '@/shared/ui/Facts'
import { useLedgerTexts } from './texts'

/** The counts, and what the file says of itself. */
export function ImportParticulars({ ledgerImport }: { ledgerImport: LedgerImport }) {
  const t = useLedgerTexts()
  const { fiscalYearFrom, fiscalYearTo, sieType } = ledgerImport
  const known = (label: string, value: string | null | undefined) =>
    value != null && value !== '' && { label, value }
  return (
    <>
      <Facts
        facts={[
          {
            label: t('newVouchers'),
            value: formatNumber(ledgerImport.newVoucherCount),
            note: t('ofInFile', { count: formatNumber(ledgerImport.voucherCount) }),
          },
          {
            label: t('newEntries'),
            value: formatNumber(ledgerImport.newEntryCount),
            note: t('ofInFile', { count: formatNumber(ledgerImport.entryCount) }),
          },
          { label: t('conflicts'), value: formatNumber(ledgerImport.conflictCount) },
          { label: t('warnings'), value: formatNumber(ledgerImport.warningCount) },
          { label: t('errors'), value: formatNumber(ledgerImport.errorCount) },
        ]}
      />
      <section aria-labelledby="file-heading">
        <Heading level={2} data-size="xs" id="file-heading">
          {t('file.heading')}
        </Heading>
        <Facts
          plain
          facts={[
            known(t('company'), ledgerImport.companyName),
            known(
              t('organisationNumber'),
              ledgerImport.organisationNumber?.replace(/^(\d{6})(\d{4})$/, '$1-$2'),
            ),
            fiscalYearFrom != null &&
              fiscalYearTo != null && {
                label: t('fiscalYear'),
                value: `${formatDate(fiscalYearFrom)} – ${formatDate(fiscalYearTo)}`,
              },
            known(t('sieType'), sieType == null ? undefined : String(sieType)),
            known(t('program'), ledgerImport.program),
            known(t('encoding'), ledgerImport.encoding),
            { label: t('size'), value: formatBytes(ledgerImport.sizeBytes) },
            { label: t('createdAt'), value: formatDateTime(ledgerImport.createdAt) },
            known(t('createdBy'), ledgerImport.createdBy),
            { label: t('sha256'), value: <code className="hash">{ledgerImport.checksum}</code> },
          ]}
        />
        <p>
          <a
            href={`/cost-reporting/v1/ledger-imports/${ledgerImport.id}/file`}
            download={ledgerImport.fileName}
          >
            {t('download')}
          </a>
        </p>
      </section>
    </>
  )
}
