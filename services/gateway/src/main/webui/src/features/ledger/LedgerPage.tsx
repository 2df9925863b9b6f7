import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { ImportForm } from './ImportForm'
import { ImportsTable } from './ImportsTable'
import { importsQuery } from './queries'
import { useLedgerTexts } from './texts'

/** The ledger: take in a file, and see what has been taken in. */
export function LedgerPage() {
  const t = useLedgerTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const page = useSearch({ from: '/$realm/huvudbok' }).sida ?? 1
  const query = useQuery({ ...importsQuery(page), placeholderData: keepPreviousData })
  return (
    <Page title={t('title')} lead={t('lead')}>
      {acting.may('federation-finance') && <ImportForm />}
      <section aria-labelledby="imports-heading">
        <Heading level={2} data-size="xs" id="imports-heading">
          {t('imports.heading')}
        </Heading>
        <Loaded query={query}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('imports.none')}>{t('imports.none.text')}</EmptyState>
            ) : (
              <>
                <ImportsTable imports={items} />
                <Pager meta={_meta} onPage={(sida) => void navigate({ to: '.', search: { sida } })} />
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}
