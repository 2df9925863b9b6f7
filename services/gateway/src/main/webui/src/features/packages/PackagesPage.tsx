import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { OrderPackage } from './OrderPackage'
import { PackagesTable } from './PackagesTable'
import { packagesQuery } from './queries'
import { usePackageTexts } from './texts'

/** All members' reports of a period in one file: ordered, followed, downloaded. */
export function PackagesPage() {
  const t = usePackageTexts()
  const navigate = useNavigate()
  const page = useSearch({ from: '/$realm/rapportpaket' }).sida ?? 1
  const query = useQuery({ ...packagesQuery(page), placeholderData: keepPreviousData })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OrderPackage />
      <section aria-labelledby="packages-heading">
        <Heading level={2} data-size="xs" id="packages-heading">
          {t('list')}
        </Heading>
        <Loaded query={query}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
            ) : (
              <>
                <PackagesTable packages={items} />
                <Pager meta={_meta} onPage={(sida) => void navigate({ to: '.', search: { sida } })} />
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}
