import { queryOptions } from '@tanstack/react-query'
import { answer, tenants } from '@/shared/api/client'
import type { UserImport } from '@/shared/api/types'

export const IMPORTS = 'people-imports'

export const addressOf = (code: string, fileName: string) =>
  `/tenants/v1/municipalities/${code}/user-imports?fileName=${encodeURIComponent(fileName)}`

export const templateOf = (code: string) => `/tenants/v1/municipalities/${code}/user-import-template`

export const importsQuery = (code: string, page: number) =>
  queryOptions({
    queryKey: [IMPORTS, code, 'page', page],
    queryFn: () =>
      answer(
        tenants.GET('/municipalities/{code}/user-imports', {
          params: { path: { code }, query: { page, limit: 20 } },
        }),
      ),
  })

const isRunning = (one: UserImport | undefined) => one?.state === 'running'

/** Asked again until it is done. */
export const importQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [IMPORTS, code, id],
    queryFn: () =>
      answer(tenants.GET('/municipalities/{code}/user-imports/{id}', { params: { path: { code, id } } })),
    refetchInterval: ({ state }) => (isRunning(state.data) ? 1000 : false),
  })

export const KINDS = ['create', 'change', 'failed'] as const
export type Kind = (typeof KINDS)[number]

/** `stage` makes the rows be read anew when the import has come further. */
export const rowsQuery = (code: string, id: string, kind: Kind | undefined, page: number, stage: string) =>
  queryOptions({
    queryKey: [IMPORTS, code, id, 'rows', kind, page, stage],
    queryFn: () =>
      answer(
        tenants.GET('/municipalities/{code}/user-imports/{id}/rows', {
          params: { path: { code, id }, query: { ...(kind ? { kind } : {}), page, limit: 20 } },
        }),
      ),
  })

export const start = (code: string, id: string) =>
  answer(tenants.POST('/municipalities/{code}/user-imports/{id}/start', { params: { path: { code, id } } }))

export const letGo = (code: string, id: string) =>
  answer(tenants.DELETE('/municipalities/{code}/user-imports/{id}', { params: { path: { code, id } } }))

export const passwordsOf = (code: string, id: string) =>
  `/tenants/v1/municipalities/${code}/user-imports/${id}/passwords`
