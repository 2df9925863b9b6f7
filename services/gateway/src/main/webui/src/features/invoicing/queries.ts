import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting, tagged } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'
import type { Language } from '@/shared/i18n/i18n'

export const pricesQuery = queryOptions({
  queryKey: ['prices'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/prices', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const priceQuery = (id: string) =>
  queryOptions({
    queryKey: ['price', id],
    queryFn: () => tagged(costReporting.GET('/prices/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const serviceChoicesQuery = queryOptions({
  queryKey: ['services', 'choices'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const customersQuery = queryOptions({
  queryKey: ['customers'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/customers', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

/** Whom one may see invoices of: all customers for the federation, its own for a member. */
export const invoicedCustomersQuery = (code: string | undefined) =>
  code === undefined
    ? customersQuery
    : queryOptions({
        queryKey: ['customers', code],
        queryFn: () =>
          everyPage((page) =>
            answer(
              costReporting.GET('/municipalities/{code}/customers', {
                params: { path: { code }, query: { page, limit: LARGEST_PAGE } },
              }),
            ),
          ),
      })

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: () => tagged(costReporting.GET('/customers/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const systemsQuery = queryOptions({
  queryKey: ['customer-systems'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/customer-systems', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const systemQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer-system', id],
    queryFn: () => tagged(costReporting.GET('/customer-systems/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

export const snapshotsQuery = queryOptions({
  queryKey: ['meter-snapshots'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/meter-snapshots', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const staleReadingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['meter-snapshots', id, 'stale'],
    queryFn: () =>
      everyPage((page) =>
        answer(
          costReporting.GET('/meter-snapshots/{id}/readings', {
            params: { path: { id }, query: { stale: true, page, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  })

export const runsQuery = (page: number) =>
  queryOptions({
    queryKey: ['invoice-runs', 'list', page],
    queryFn: () => answer(costReporting.GET('/invoice-runs', { params: { query: { page } } })),
  })

/** Warnings come in the reader's language. */
export const runQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['invoice-runs', id, language],
    queryFn: () => tagged(costReporting.GET('/invoice-runs/{id}', { params: { path: { id } } })),
  })

export const runLinesQuery = (id: string, customerCode: string) =>
  queryOptions({
    queryKey: ['invoice-runs', id, 'lines', customerCode],
    queryFn: () =>
      everyPage((page) =>
        answer(
          costReporting.GET('/invoice-runs/{id}/lines', {
            params: { path: { id }, query: { customerCode, page, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  })

export interface InvoiceFilter {
  quarter?: string
  customerCode?: string
  kind?: 'invoice' | 'credit-note'
  page: number
}

/** All of them for the federation, its own for a member. */
export const invoicesQuery = (code: string | undefined, query: InvoiceFilter) =>
  queryOptions({
    queryKey: ['invoices', 'list', code, query],
    queryFn: () =>
      code
        ? answer(costReporting.GET('/municipalities/{code}/invoices', { params: { path: { code }, query } }))
        : answer(costReporting.GET('/invoices', { params: { query } })),
  })

export const invoiceQuery = (code: string | undefined, id: string) =>
  queryOptions({
    queryKey: ['invoices', 'one', code, id],
    queryFn: () =>
      code
        ? answer(
            costReporting.GET('/municipalities/{code}/invoices/{id}', { params: { path: { code, id } } }),
          )
        : answer(costReporting.GET('/invoices/{id}', { params: { path: { id } } })),
  })
