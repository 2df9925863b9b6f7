import { Button } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { simulationsQuery, sharedListQuery } from './queries'
import { SharedTable } from './SharedTable'
import { SimulationsTable } from './SimulationsTable'
import { useSimulationTexts } from './texts'

/** What has been tried: all of it for the federation, what has been shared for a member. */
export function SimulationsPage() {
  const { federation, realm } = useActing()
  return federation ? <OfFederation /> : <OfMember code={realm.code} />
}

function usePaging() {
  const navigate = useNavigate()
  const page = useSearch({ from: '/$realm/simuleringar' }).sida ?? 1
  return { page, onPage: (sida: number) => void navigate({ to: '.', search: { sida } }) }
}

function OfFederation() {
  const t = useSimulationTexts()
  const acting = useActing()
  const { page, onPage } = usePaging()
  const query = useQuery({ ...simulationsQuery(page), placeholderData: keepPreviousData })
  const add = acting.may('federation-finance') && (
    <Button asChild>
      <Link to="/$realm/simuleringar/ny" params={{ realm: acting.realm.slug }}>
        {t('new')}
      </Link>
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} aside={add}>
      <Loaded query={query}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <>
              <SimulationsTable simulations={items} />
              <Pager meta={_meta} onPage={onPage} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function OfMember({ code }: { code: string }) {
  const t = useSimulationTexts()
  const { page, onPage } = usePaging()
  const query = useQuery({ ...sharedListQuery(code, page), placeholderData: keepPreviousData })
  return (
    <Page title={t('title')} lead={t('shared.lead')}>
      <Loaded query={query}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('shared.none')}>{t('shared.none.text')}</EmptyState>
          ) : (
            <>
              <SharedTable rows={items} />
              <Pager meta={_meta} onPage={onPage} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
