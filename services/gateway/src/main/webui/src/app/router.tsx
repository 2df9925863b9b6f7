import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { signInUrl } from '@/shared/api/session'
import { whenSignedOut } from '@/shared/api/client'
import { invoicingRoutes } from './invoicingRoutes'
import { memberRoutes } from './memberRoutes'
import { realm, root } from './parentRoutes'
import { peopleRoutes } from './peopleRoutes'
import {
  auditSearch,
  budgetSearch,
  comparisonSearch,
  drillSearch,
  federationSearch,
  importSearch,
  lineSearch,
  listSearch,
  mappingSearch,
  matrixSearch,
  memberSearch,
  meterSearch,
  savingSearch,
  simulationSearch,
} from './search'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/home/HomePage'), 'HomePage'),
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/tillganglighet',
  component: lazyRouteComponent(
    () => import('@/features/accessibility/AccessibilityPage'),
    'AccessibilityPage',
  ),
})

const start = createRoute({
  getParentRoute: () => realm,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/session/StartPage'), 'StartPage'),
})

const costs = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader',
  validateSearch: drillSearch,
  component: lazyRouteComponent(() => import('./CostsPage'), 'CostsPage'),
})

const statementPage = lazyRouteComponent(() => import('@/features/statement/StatementPage'), 'StatementPage')
const linesPage = lazyRouteComponent(() => import('@/features/statement/LinesPage'), 'LinesPage')
const explanationPage = lazyRouteComponent(
  () => import('@/features/statement/ExplanationPage'),
  'ExplanationPage',
)

const ownLines = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader/rader',
  validateSearch: lineSearch,
  component: linesPage,
})
const ownExplanation = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader/rader/$lineId',
  validateSearch: drillSearch,
  component: explanationPage,
})
const statement = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader/$code',
  validateSearch: drillSearch,
  component: statementPage,
})
const lines = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader/$code/rader',
  validateSearch: lineSearch,
  component: linesPage,
})
const explanation = createRoute({
  getParentRoute: () => realm,
  path: '/kostnader/$code/rader/$lineId',
  validateSearch: drillSearch,
  component: explanationPage,
})
const matrix = createRoute({
  getParentRoute: () => realm,
  path: '/tjanst-medlem',
  validateSearch: matrixSearch,
  component: lazyRouteComponent(() => import('@/features/matrix/MatrixPage'), 'MatrixPage'),
})
const federation = createRoute({
  getParentRoute: () => realm,
  path: '/forbundsrapport',
  validateSearch: federationSearch,
  component: lazyRouteComponent(() => import('@/features/federation/FederationPage'), 'FederationPage'),
})
const voucher = createRoute({
  getParentRoute: () => realm,
  path: '/verifikationer/$voucherId',
  component: lazyRouteComponent(() => import('@/features/ledger/VoucherPage'), 'VoucherPage'),
})

const ledger = createRoute({
  getParentRoute: () => realm,
  path: '/huvudbok',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/ledger/LedgerPage'), 'LedgerPage'),
})
const ledgerImport = createRoute({
  getParentRoute: () => realm,
  path: '/huvudbok/$importId',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('@/features/ledger/ImportPage'), 'ImportPage'),
})
const allocation = createRoute({
  getParentRoute: () => realm,
  path: '/fordelning',
  validateSearch: drillSearch,
  component: lazyRouteComponent(() => import('@/features/allocation/RunsPage'), 'RunsPage'),
})
const allocationRun = createRoute({
  getParentRoute: () => realm,
  path: '/fordelning/$runId',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/allocation/RunPage'), 'RunPage'),
})
const packages = createRoute({
  getParentRoute: () => realm,
  path: '/rapportpaket',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/packages/PackagesPage'), 'PackagesPage'),
})
const periods = createRoute({
  getParentRoute: () => realm,
  path: '/perioder',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/periods/PeriodsPage'), 'PeriodsPage'),
})
const period = createRoute({
  getParentRoute: () => realm,
  path: '/perioder/$period',
  component: lazyRouteComponent(() => import('@/features/periods/PeriodPage'), 'PeriodPage'),
})
const catalogue = createRoute({
  getParentRoute: () => realm,
  path: '/tjanster',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/catalogue/CataloguePage'), 'CataloguePage'),
})
const mapping = createRoute({
  getParentRoute: () => realm,
  path: '/regler',
  validateSearch: mappingSearch,
  component: lazyRouteComponent(() => import('@/features/mapping/MappingPage'), 'MappingPage'),
})
const keys = createRoute({
  getParentRoute: () => realm,
  path: '/nycklar',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/keys/KeysPage'), 'KeysPage'),
})
const simulations = createRoute({
  getParentRoute: () => realm,
  path: '/simuleringar',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/simulations/SimulationsPage'), 'SimulationsPage'),
})
const newSimulation = createRoute({
  getParentRoute: () => realm,
  path: '/simuleringar/ny',
  component: lazyRouteComponent(
    () => import('@/features/simulations/NewSimulationPage'),
    'NewSimulationPage',
  ),
})
const simulation = createRoute({
  getParentRoute: () => realm,
  path: '/simuleringar/$simulationId',
  validateSearch: simulationSearch,
  component: lazyRouteComponent(() => import('@/features/simulations/SimulationPage'), 'SimulationPage'),
})
const meters = createRoute({
  getParentRoute: () => realm,
  path: '/avlasningar',
  validateSearch: meterSearch,
  component: lazyRouteComponent(() => import('@/features/meters/MetersPage'), 'MetersPage'),
})
const budget = createRoute({
  getParentRoute: () => realm,
  path: '/budget',
  validateSearch: budgetSearch,
  component: lazyRouteComponent(() => import('@/features/budget/BudgetPage'), 'BudgetPage'),
})
const budgetVersion = createRoute({
  getParentRoute: () => realm,
  path: '/budget/$budgetId',
  validateSearch: memberSearch,
  component: lazyRouteComponent(() => import('@/features/budget/VersionPage'), 'VersionPage'),
})
const savings = createRoute({
  getParentRoute: () => realm,
  path: '/besparing',
  validateSearch: savingSearch,
  component: lazyRouteComponent(() => import('@/features/saving/SavingPage'), 'SavingPage'),
})
const comparison = createRoute({
  getParentRoute: () => realm,
  path: '/jamfor',
  validateSearch: comparisonSearch,
  component: lazyRouteComponent(() => import('@/features/comparison/ComparisonPage'), 'ComparisonPage'),
})
const audit = createRoute({
  getParentRoute: () => realm,
  path: '/handelser',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('@/features/audit/AuditPage'), 'AuditPage'),
})
const events = createRoute({
  getParentRoute: () => realm,
  path: '/ej-levererat',
  component: lazyRouteComponent(() => import('@/features/events/EventsPage'), 'EventsPage'),
})

const tree = root.addChildren([
  home,
  accessibility,
  realm.addChildren([
    start,
    costs,
    ownLines,
    ownExplanation,
    statement,
    lines,
    explanation,
    matrix,
    federation,
    voucher,
    ledger,
    ledgerImport,
    allocation,
    allocationRun,
    packages,
    periods,
    period,
    catalogue,
    mapping,
    keys,
    simulations,
    newSimulation,
    simulation,
    meters,
    budget,
    budgetVersion,
    savings,
    comparison,
    ...invoicingRoutes,
    ...peopleRoutes,
    ...memberRoutes,
    audit,
    events,
  ]),
])

export function makeRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { queries },
    scrollRestoration: true,
    // Addresses are written as people read them: ?period=2026-03, without quotes.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
      const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
      return text ? `?${text}` : ''
    },
  })
  whenSignedOut(() => {
    const { pathname, href } = router.state.location
    const slug = pathname.split('/')[1]
    if (slug) window.location.assign(signInUrl(slug, href))
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
