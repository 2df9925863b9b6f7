import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { realm } from './parentRoutes'
import { apiDocsSearch, listSearch, peopleImportSearch, peopleSearch } from './search'

const people = createRoute({
  getParentRoute: () => realm,
  path: '/anvandare',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('@/features/people/PeoplePage'), 'PeoplePage'),
})
const peopleImports = createRoute({
  getParentRoute: () => realm,
  path: '/anvandare/inlasning',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => import('@/features/people/import/ImportPeoplePage'),
    'ImportPeoplePage',
  ),
})
const peopleImport = createRoute({
  getParentRoute: () => realm,
  path: '/anvandare/inlasning/$importId',
  validateSearch: peopleImportSearch,
  component: lazyRouteComponent(
    () => import('@/features/people/import/ImportedPeoplePage'),
    'ImportedPeoplePage',
  ),
})
const apiClients = createRoute({
  getParentRoute: () => realm,
  path: '/api-klienter',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/apiclients/ApiClientsPage'), 'ApiClientsPage'),
})

const apiDocs = createRoute({
  getParentRoute: () => realm,
  path: '/api-dokumentation',
  validateSearch: apiDocsSearch,
  component: lazyRouteComponent(() => import('@/features/apidocs/ApiDocsPage'), 'ApiDocsPage'),
})

/** Who may come in: people, and machines. */
export const peopleRoutes = [people, peopleImports, peopleImport, apiClients, apiDocs] as const
