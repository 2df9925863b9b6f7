import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PageMeta } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { ChangeTable } from './ChangeTable'
import { costChangesQuery, invoicedChangesQuery, type ChangesAsked } from './queries'
import { costRow, invoicedRow, type ChangeRow } from './rows'
import { useFederationTexts } from './texts'

interface ChangeListProps {
  invoiced: boolean
  asked: Omit<ChangesAsked, 'page'>
  label: string
  before: string
}

/** The largest changes first, each with what made it. */
export function ChangeList({ invoiced, asked, label, before }: ChangeListProps) {
  const t = useFederationTexts()
  const page = useSearch({ from: '/$realm/forbundsrapport' }).sida ?? 1
  return (
    <section aria-labelledby="largest-heading">
      <Heading level={2} data-size="xs" id="largest-heading">
        {t(invoiced ? 'largest.customers' : 'largest.members')}
      </Heading>
      {invoiced ? (
        <InvoicedList asked={{ ...asked, page }} label={label} before={before} />
      ) : (
        <CostList asked={{ ...asked, page }} label={label} before={before} />
      )}
    </section>
  )
}

interface ListProps {
  asked: ChangesAsked
  label: string
  before: string
}

function CostList({ asked, label, before }: ListProps) {
  const query = useQuery(costChangesQuery(asked))
  return (
    <Loaded query={query} rows={10}>
      {(found) => <Rows rows={found.items.map(costRow)} meta={found._meta} label={label} before={before} />}
    </Loaded>
  )
}

function InvoicedList({ asked, label, before }: ListProps) {
  const query = useQuery(invoicedChangesQuery(asked))
  return (
    <Loaded query={query} rows={10}>
      {(found) => (
        <Rows rows={found.items.map(invoicedRow)} meta={found._meta} label={label} before={before} />
      )}
    </Loaded>
  )
}

interface RowsProps {
  rows: ChangeRow[]
  meta: PageMeta
  label: string
  before: string
}

function Rows({ rows, meta, label, before }: RowsProps) {
  const t = useFederationTexts()
  const navigate = useNavigate()
  return (
    <>
      <ChangeTable
        rows={rows}
        caption={t('largest.caption', { label, before, count: formatNumber(meta.totalItems) })}
        label={label}
        before={before}
      />
      <Pager
        meta={meta}
        onPage={(sida) =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, sida: sida > 1 ? sida : undefined }),
            resetScroll: false,
          })
        }
      />
    </>
  )
}
