import { Heading, Table } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { AllocationRun, UnmatchedRow } from '@/shared/api/types'
import { formatOreBare } from '@/shared/format/money'
import { formatMonthShort } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { CorrectionOf } from './CorrectionOf'
import { unmatchedQuery } from './queries'
import { useAllocationTexts } from './texts'

/** The ledger's rows that no rule caught, each with a way to make one. */
export function Unmatched({ run, page }: { run: AllocationRun; page: number }) {
  const t = useAllocationTexts()
  const navigate = useNavigate()
  const query = useQuery({ ...unmatchedQuery(run.id, page), placeholderData: keepPreviousData })
  return (
    <section aria-labelledby="unmatched-heading">
      <Heading level={2} data-size="xs" id="unmatched-heading">
        {t('unmatched')}
      </Heading>
      <Loaded query={query} rows={3}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('unmatched.none')} />
          ) : (
            <>
              <UnmatchedTable rows={items} />
              <Pager
                meta={_meta}
                onPage={(sida) => void navigate({ to: '.', search: { sida }, resetScroll: false })}
              />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function UnmatchedTable({ rows }: { rows: readonly UnmatchedRow[] }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const acting = useActing()
  const finance = acting.may('federation-finance')
  return (
    <TableRegion name={t('unmatched.caption')}>
      <Table className="figures lines-table">
        <caption>{t('unmatched.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('amount')}</th>
            {finance && <th scope="col">{t('remedy')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={[row.month, row.originMonth, row.account, row.costCentre, row.project].join('|')}>
              <th scope="row">
                {formatMonthShort(row.month, language)}
                <CorrectionOf month={row.originMonth} />
              </th>
              <td>
                {row.account} {row.accountName}
              </td>
              <td>{[row.costCentre, row.project].filter(Boolean).join(' · ') || '–'}</td>
              <td>{formatOreBare(row.amountOre)}</td>
              {finance && (
                <td>
                  <Link
                    to="/$realm/regler"
                    params={{ realm: acting.realm.slug }}
                    search={{
                      ny: 'regel',
                      konto: row.account,
                      kostnadsstalle: row.costCentre ?? undefined,
                      projekt: row.project ?? undefined,
                    }}
                    aria-label={t('makeRule.of', { account: row.account })}
                  >
                    {t('makeRule')}
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
