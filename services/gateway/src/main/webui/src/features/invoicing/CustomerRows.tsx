import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { LinesTable } from './LinesTable'
import { runLinesQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { ExplainedLine, InvoiceBasis } from './types'

/** The customers with what they pay; one at a time shows its lines. */
export function CustomerRows({ basis }: { basis: InvoiceBasis }) {
  const t = useInvoicingTexts()
  const realm = useActing().realm.slug
  const [shown, setShown] = useState<string>()
  const chosen = basis.customers.find((each) => each.customerCode === shown)
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  return (
    <>
      <TableRegion name={t('basis.caption')}>
        <Table className="figures" data-first-column="sticky" hover>
          <caption>{t('basis.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('customer')}</th>
              <th scope="col">{t('amount')}</th>
              <th scope="col">{t('previous.short')}</th>
              <th scope="col">{t('difference')}</th>
              <th scope="col">{t('lines')}</th>
              {basis.run.state === 'approved' && <th scope="col">{t('invoice')}</th>}
            </tr>
          </thead>
          <tbody>
            {basis.customers.map((each) => (
              <tr key={each.customerCode}>
                <th scope="row">
                  {each.customerName} <span className="code">{each.customerCode}</span>
                </th>
                <td>{formatOreBare(each.amountOre)}</td>
                <td>{formatOreBare(each.previousAmountOre)}</td>
                <td>{formatSignedOreBare(each.changeOre)}</td>
                <td>
                  {each.lineCount === 0 ? (
                    '0'
                  ) : (
                    <Button
                      variant="tertiary"
                      className="row-button"
                      aria-expanded={shown === each.customerCode}
                      aria-label={t('lines.of', { count: each.lineCount, name: each.customerName })}
                      onClick={() => setShown(shown === each.customerCode ? undefined : each.customerCode)}
                    >
                      {t('lines.show', { count: each.lineCount })}
                    </Button>
                  )}
                </td>
                {basis.run.state === 'approved' && (
                  <td>
                    {each.invoiceId ? (
                      <Link to="/$realm/fakturor/$invoiceId" params={{ realm, invoiceId: each.invoiceId }}>
                        {each.invoiceNumber}
                      </Link>
                    ) : (
                      '–'
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              <td>{formatOreBare(sum(basis.customers.map((each) => each.amountOre)))}</td>
              <td>{formatOreBare(sum(basis.customers.map((each) => each.previousAmountOre)))}</td>
              <td>{formatSignedOreBare(sum(basis.customers.map((each) => each.changeOre)))}</td>
              <td />
              {basis.run.state === 'approved' && <td />}
            </tr>
          </tfoot>
        </Table>
      </TableRegion>
      {chosen && <CustomerLines key={chosen.customerCode} run={basis.run.id} customer={chosen} />}
    </>
  )
}

function CustomerLines({ run, customer }: { run: string; customer: InvoiceBasis['customers'][number] }) {
  const t = useInvoicingTexts()
  const query = useQuery(runLinesQuery(run, customer.customerCode))
  return (
    <section aria-labelledby="lines-heading">
      <Heading level={2} data-size="xs" id="lines-heading">
        {customer.customerName}
      </Heading>
      <Loaded query={query} rows={6}>
        {({ items }) => (
          <LinesTable
            lines={items as readonly ExplainedLine[]}
            caption={t('lines.caption', { name: customer.customerName })}
          />
        )}
      </Loaded>
    </section>
  )
}
