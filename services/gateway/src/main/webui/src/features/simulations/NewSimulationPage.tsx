import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { realmsQuery, FEDERATION } from '@/shared/api/session'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { keysQuery, serviceChoicesQuery } from './queries'
import { SimulationForm } from './SimulationForm'
import { useSimulationTexts } from './texts'

/** What is to be tried, chosen and typed. */
export function NewSimulationPage() {
  const t = useSimulationTexts()
  const { realm } = useParams({ from: '/$realm/simuleringar/ny' })
  const keys = useQuery(keysQuery)
  const services = useQuery(serviceChoicesQuery)
  const realms = useQuery(realmsQuery)
  const members = (realms.data ?? []).filter(({ code }) => code !== FEDERATION)
  return (
    <Page
      title={t('new')}
      lead={t('new.lead')}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/simuleringar" params={{ realm }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={keys}>
        {(allKeys) => (
          <Loaded query={services}>
            {(allServices) => (
              <SimulationForm choices={{ keys: allKeys.items, services: allServices.items, members }} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
