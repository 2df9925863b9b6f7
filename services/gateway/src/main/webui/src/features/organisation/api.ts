import { queryOptions } from '@tanstack/react-query'
import { answer, tagged, tenants } from '@/shared/api/client'
import type { ReorganisationRequest } from '@/shared/api/types'

export const DEPARTMENTS = 'departments'

/** All departments there have been and are planned, with the tag to reorganise by. */
export const departmentsQuery = (code: string) =>
  queryOptions({
    queryKey: [DEPARTMENTS, code],
    queryFn: () => tagged(tenants.GET('/municipalities/{code}/departments', { params: { path: { code } } })),
    staleTime: 0,
  })

export const reorganise = (code: string, etag: string, body: ReorganisationRequest) =>
  answer(
    tenants.PATCH('/municipalities/{code}/departments', {
      params: { path: { code }, header: { 'If-Match': etag } },
      body,
    }),
  )
