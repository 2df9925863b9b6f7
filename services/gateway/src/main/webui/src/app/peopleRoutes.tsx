import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { realm } from './parentRoutes'
import { listSearch, peopleSearch } from './search'

const people = createRoute({
  getParentRoute: () => realm,
  path: '/anvandare',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('@/features/people/PeoplePage'), 'PeoplePage'),
})
const apiClients = createRoute({
  getParentRoute: () => realm,
  path: '/api-klienter',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/apiclients/ApiClientsPage'), 'ApiClientsPage'),
})

/** Who may come in: people, and machines. */
export const peopleRoutes = [people, apiClients] as const
