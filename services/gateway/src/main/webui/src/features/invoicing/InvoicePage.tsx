import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { formatPercent } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Downloads } from '@/shared/ui/Downloads'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { CreditInvoice } from './CreditInvoice'
import { LinesTable } from './LinesTable'
import { invoiceQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { ExplainedLine, InvoiceDocument } from './types'

/** One invoice or credit note: who, when, what, and why each line costs what it does. */
export function InvoicePage() {
  const t = useInvoicingTexts()
  const acting = useActing()
  const { realm, invoiceId } = useParams({ from: '/$realm/fakturor/$invoiceId' })
  const query = useQuery(invoiceQuery(acting.federation ? undefined : acting.realm.code, invoiceId))
  const found = query.data
  return (
    <Page
      title={found ? t(`document.title.${found.kind}`, { number: found.number }) : t('invoices.title')}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/fakturor" params={{ realm }}>
            {t('invoices.title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query} rows={10}>
        {(document) => <Known document={document} />}
      </Loaded>
    </Page>
  )
}

function Known({ document }: { document: InvoiceDocument }) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const acting = useActing()
  const { buyer } = document
  const credit = document.kind === 'credit-note'
  const signed = (ore: number) => formatOre(credit ? -ore : ore)
  const base = acting.federation
    ? `/cost-reporting/v1/invoices/${document.id}`
    : `/cost-reporting/v1/municipalities/${acting.realm.code}/invoices/${document.id}`
  return (
    <>
      <Related document={document} />
      <Facts
        facts={[
          { label: t(credit ? 'credited.net' : 'amount.net'), value: signed(document.amountOre) },
          {
            label: t('vat'),
            value: document.vatPercent === 0 ? t('vat.none') : signed(document.vatOre),
            note: document.vatPercent === 0 ? undefined : formatPercent(document.vatPercent),
          },
          { label: t(credit ? 'credited.gross' : 'total.gross'), value: signed(document.totalOre) },
        ]}
      />
      <Facts
        plain
        facts={[
          { label: t('customer'), value: `${buyer.name} (${buyer.code})` },
          { label: t('quarter'), value: formatPeriod(document.quarter, language) },
          { label: t('date'), value: formatDate(document.invoiceDate) },
          !credit && { label: t('due'), value: formatDate(document.dueDate) },
          {
            label: t('customer.buyerReference'),
            value: (buyer.buyerReference as string | undefined) ?? t('missing'),
          },
          {
            label: t('seller'),
            value: `${document.seller.name}, ${document.seller.organisationNumber ?? ''}`,
          },
          {
            label: t('issued'),
            value: t('by', { name: document.issuedBy, moment: formatDateTime(document.issuedAt) }),
          },
        ]}
      />
      <Downloads
        files={[
          { name: 'PDF', href: `${base}/pdf?language=${language}` },
          { name: 'Excel', href: `${base}/basis?format=excel&language=${language}` },
          { name: 'CSV', href: `${base}/basis?format=csv&language=${language}` },
          { name: 'Peppol BIS Billing 3', href: `${base}/peppol` },
          ...(acting.federation
            ? [{ name: t('file.voucher'), href: `${base}/voucher?language=${language}` }]
            : []),
        ]}
      />
      <LinesTable
        lines={document.lines as unknown as readonly ExplainedLine[]}
        caption={t(credit ? 'lines.caption.credited' : 'lines.caption', { name: buyer.name })}
        credited={credit}
      />
      {acting.may('federation-finance') && document.kind === 'invoice' && !document.creditedBy && (
        <CreditInvoice document={document} />
      )}
    </>
  )
}

/** The document that this one takes away, or was taken away by. */
function Related({ document }: { document: InvoiceDocument }) {
  const t = useInvoicingTexts()
  const realm = useActing().realm.slug
  const other = document.credits ?? document.creditedBy
  if (!other) return null
  return (
    <Alert data-color="info">
      {document.credits && <Paragraph>{t('credited.means')}</Paragraph>}
      <Paragraph>
        {t(document.credits ? 'credits' : 'creditedBy')}{' '}
        <Link to="/$realm/fakturor/$invoiceId" params={{ realm, invoiceId: other.id }}>
          {other.number}
        </Link>
        {document.reason && `: ${document.reason}`}
      </Paragraph>
    </Alert>
  )
}
