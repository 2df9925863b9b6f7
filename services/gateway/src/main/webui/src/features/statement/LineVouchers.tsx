import { Heading, Table } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { formatDate } from '@/shared/format/date'
import { formatOreBare } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { usePlace } from './place'
import { lineVouchersQuery } from './queries'
import { useStatementTexts } from './texts'

interface LineVouchersProps {
  lineId: string
  count: number
  page: number
}

/** The vouchers behind the line's pool, each one click from its entries. */
export function LineVouchers({ lineId, count, page }: LineVouchersProps) {
  const t = useStatementTexts()
  const navigate = useNavigate()
  const { realm, code } = usePlace()
  const query = useQuery({ ...lineVouchersQuery(code, lineId, page), placeholderData: keepPreviousData })
  const caption = t('vouchers.caption', { count: formatNumber(count) })
  return (
    <section aria-labelledby="vouchers-heading">
      <Heading level={2} data-size="xs" id="vouchers-heading">
        {t('vouchers.heading')}
      </Heading>
      <Loaded query={query} rows={4}>
        {({ items, _meta }) => (
          <>
            <TableRegion name={caption}>
              <Table className="figures" data-text-columns="3" hover>
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
                  {items.map((voucher) => (
                    <tr key={voucher.id}>
                      <th scope="row">
                        <Link
                          to="/$realm/verifikationer/$voucherId"
                          params={{ realm, voucherId: voucher.id }}
                        >
                          {voucher.series} {voucher.number}
                        </Link>
                      </th>
                      <td>{formatDate(voucher.date)}</td>
                      <td>{voucher.text ?? '–'}</td>
                      <td>{formatOreBare(voucher.amountOre)}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </TableRegion>
            <Pager
              meta={_meta}
              onPage={(sida) =>
                void navigate({ to: '.', search: (before) => ({ ...before, sida }), resetScroll: false })
              }
            />
          </>
        )}
      </Loaded>
    </section>
  )
}
