import { queryOptions } from '@tanstack/react-query'
import { answer, costReporting } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'
import type { Simulation } from '@/shared/api/types'

const isUnderway = (simulation: Pick<Simulation, 'state'>) => simulation.state === 'working'

export const simulationsQuery = (page: number) =>
  queryOptions({
    queryKey: ['simulations', 'list', page],
    queryFn: () => answer(costReporting.GET('/simulations', { params: { query: { page, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? 2000 : false),
  })

/** Asked again until it is worked out. */
export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulations', id],
    queryFn: () => answer(costReporting.GET('/simulations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderway(state.data) ? 700 : false),
  })

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulations', id, 'result'],
    queryFn: () => answer(costReporting.GET('/simulations/{id}/result', { params: { path: { id } } })),
  })

export const memberServicesQuery = (id: string, municipality: string) =>
  queryOptions({
    queryKey: ['simulations', id, 'result', municipality],
    queryFn: () =>
      answer(
        costReporting.GET('/simulations/{id}/result/{municipality}', {
          params: { path: { id, municipality } },
        }),
      ),
  })

export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulations', id, 'answers'],
    queryFn: () => answer(costReporting.GET('/simulations/{id}/answers', { params: { path: { id } } })),
  })

export const sharedListQuery = (code: string, page: number) =>
  queryOptions({
    queryKey: ['shared-simulations', code, page],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/simulations', {
          params: { path: { code }, query: { page, limit: 20 } },
        }),
      ),
  })

export const sharedQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: ['shared-simulations', code, 'one', id],
    queryFn: () =>
      answer(
        costReporting.GET('/municipalities/{code}/simulations/{id}', { params: { path: { code, id } } }),
      ),
  })

export const keysQuery = queryOptions({
  queryKey: ['allocation-keys'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/allocation-keys', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const pricesQuery = queryOptions({
  queryKey: ['prices', 'all'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/prices', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const serviceChoicesQuery = queryOptions({
  queryKey: ['services', 'choices'],
  queryFn: () =>
    everyPage((page) =>
      answer(costReporting.GET('/services', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})
