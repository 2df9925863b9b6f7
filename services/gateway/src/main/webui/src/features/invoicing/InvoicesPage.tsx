import { Table } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatDate, today } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { as, formatPeriod, shift } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { invoicedCustomersQuery, invoicesQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { InvoiceInShort } from './types'

const YEARS = 12

/** Invoices and credit notes: every customer's for the federation, its own for a member. */
export function InvoicesPage() {
  const t = useInvoicingTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const search = useSearch({ from: '/$realm/fakturor' })
  const query = useQuery({
    ...invoicesQuery(acting.federation ? undefined : acting.realm.code, {
      quarter: search.kvartal,
      customerCode: search.kund,
      kind: search.slag,
      page: search.sida ?? 1,
    }),
    placeholderData: keepPreviousData,
  })
  const filtered = Boolean(search.kvartal || search.kund || search.slag)
  return (
    <Page title={t('invoices.title')} lead={t(acting.federation ? 'invoices.lead' : 'invoices.lead.member')}>
      <Filters />
      <Loaded query={query} rows={10}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t(filtered ? 'invoices.none.found' : 'invoices.none')} />
          ) : (
            <>
              <InvoicesTable invoices={items} />
              <Pager
                meta={_meta}
                onPage={(sida) => void navigate({ to: '.', search: (before) => ({ ...before, sida }) })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Filters() {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ from: '/$realm/fakturor' })
  const set = (part: Partial<typeof search>) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...part, sida: undefined }),
      replace: true,
      resetScroll: false,
    })
  const acting = useActing()
  const known = useQuery(invoicedCustomersQuery(acting.federation ? undefined : acting.realm.code)).data
    ?.items
  // An address may name one that the list does not hold, or not yet: it is still what is asked for.
  const customers =
    search.kund && !known?.some(({ code }) => code === search.kund)
      ? [...(known ?? []), { code: search.kund, name: search.kund }]
      : (known ?? [])
  const newest = shift(as(today().slice(0, 7), 'quarter'), 2)
  const quarters = Array.from({ length: YEARS }, (_, back) => shift(newest, -back))
  return (
    <div className="field-row filters" role="search" aria-label={t('invoices.filter')}>
      <SelectField
        id="kvartal"
        label={t('quarter')}
        value={search.kvartal ?? ''}
        onChange={(kvartal) => set({ kvartal: kvartal || undefined })}
        choices={[
          { value: '', label: t('all') },
          ...quarters.map((each) => ({ value: each, label: formatPeriod(each, language) })),
        ]}
      />
      <SelectField
        id="kund"
        label={t('customer')}
        value={search.kund ?? ''}
        onChange={(kund) => set({ kund: kund || undefined })}
        choices={[
          { value: '', label: t('all') },
          ...customers.map((each) => ({ value: each.code, label: each.name })),
        ]}
      />
      <SelectField
        id="slag"
        label={t('document.kind')}
        value={search.slag ?? ''}
        onChange={(slag) => set({ slag: (slag || undefined) as typeof search.slag })}
        choices={[
          { value: '', label: t('all') },
          { value: 'invoice', label: t('document.invoice') },
          { value: 'credit-note', label: t('document.credit-note') },
        ]}
      />
    </div>
  )
}

function InvoicesTable({ invoices }: { invoices: readonly InvoiceInShort[] }) {
  const t = useInvoicingTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  return (
    <TableRegion name={t('invoices.caption')}>
      <Table className="figures" data-text-columns="6" data-first-column="sticky" hover>
        <caption>{t('invoices.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('document.kind')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/$realm/fakturor/$invoiceId" params={{ realm, invoiceId: each.id }}>
                  {each.number}
                </Link>
              </th>
              <td>
                {t(`document.${each.kind}`)}
                {each.creditedByNumber && ` (${t('credited')})`}
              </td>
              <td>{each.customerName}</td>
              <td>{formatPeriod(each.quarter, language)}</td>
              <td>{formatDate(each.invoiceDate)}</td>
              <td>{each.kind === 'credit-note' ? '–' : formatDate(each.dueDate)}</td>
              <td>{formatOreBare(each.kind === 'credit-note' ? -each.totalOre : each.totalOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
