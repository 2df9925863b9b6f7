import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { runsQuery } from './queries'
import { RunsTable } from './RunsTable'
import { StartRun } from './StartRun'
import { useAllocationTexts } from './texts'

export function RunsPage() {
  const t = useAllocationTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const page = useSearch({ from: '/$realm/fordelning' }).sida ?? 1
  const query = useQuery({ ...runsQuery(page), placeholderData: keepPreviousData })
  return (
    <Page title={t('title')} lead={t('lead')}>
      {acting.may('federation-finance') && <StartRun />}
      <section aria-labelledby="runs-heading">
        <Heading level={2} data-size="xs" id="runs-heading">
          {t('runs.heading')}
        </Heading>
        <Loaded query={query}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('runs.none')}>{t('runs.none.text')}</EmptyState>
            ) : (
              <>
                <RunsTable runs={items} />
                <Pager
                  meta={_meta}
                  onPage={(sida) => void navigate({ to: '.', search: (before) => ({ ...before, sida }) })}
                />
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}
