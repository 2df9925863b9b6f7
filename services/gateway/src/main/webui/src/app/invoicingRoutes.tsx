import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { realm } from './parentRoutes'
import { invoiceSearch, listSearch } from './search'

const prices = createRoute({
  getParentRoute: () => realm,
  path: '/prislista',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/invoicing/PricesPage'), 'PricesPage'),
})
const customers = createRoute({
  getParentRoute: () => realm,
  path: '/kunder',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/invoicing/CustomersPage'), 'CustomersPage'),
})
const invoicing = createRoute({
  getParentRoute: () => realm,
  path: '/fakturering',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('@/features/invoicing/RunsPage'), 'RunsPage'),
})
const invoiceRun = createRoute({
  getParentRoute: () => realm,
  path: '/fakturering/$runId',
  component: lazyRouteComponent(() => import('@/features/invoicing/RunPage'), 'RunPage'),
})
const invoices = createRoute({
  getParentRoute: () => realm,
  path: '/fakturor',
  validateSearch: invoiceSearch,
  component: lazyRouteComponent(() => import('@/features/invoicing/InvoicesPage'), 'InvoicesPage'),
})
const invoice = createRoute({
  getParentRoute: () => realm,
  path: '/fakturor/$invoiceId',
  component: lazyRouteComponent(() => import('@/features/invoicing/InvoicePage'), 'InvoicePage'),
})

/** What is invoiced, at what prices, to whom. */
export const invoicingRoutes = [prices, customers, invoicing, invoiceRun, invoices, invoice] as const
