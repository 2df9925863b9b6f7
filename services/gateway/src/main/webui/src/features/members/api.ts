import { queryOptions } from '@tanstack/react-query'
import { answer, tagged, tenants } from '@/shared/api/client'
import { everyPage, LARGEST_PAGE } from '@/shared/api/everyPage'
import { ProblemError } from '@/shared/api/problem'
import type {
  ChangedMunicipalityRequest,
  NewMunicipalityRequest,
  OnboardingCheckRequest,
  RenameRequest,
} from '@/shared/api/types'

export const MEMBERS = 'members'
export const UNFINISHED = 'onboardings'

export const membersQuery = queryOptions({
  queryKey: [MEMBERS],
  queryFn: () =>
    everyPage((page) =>
      answer(tenants.GET('/municipalities', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const unfinishedQuery = queryOptions({
  queryKey: [UNFINISHED],
  queryFn: () =>
    everyPage((page) =>
      answer(tenants.GET('/onboardings', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
})

export const memberQuery = (code: string) =>
  queryOptions({
    queryKey: [MEMBERS, code],
    queryFn: () => tagged(tenants.GET('/municipalities/{code}', { params: { path: { code } } })),
    staleTime: 0,
  })

/** How far an onboarding has come; nothing if it has not begun. */
export const onboardingQuery = (code: string) =>
  queryOptions({
    queryKey: [UNFINISHED, code],
    queryFn: async () => {
      try {
        return await answer(
          tenants.GET('/onboardings/{municipality}', { params: { path: { municipality: code } } }),
        )
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null
        throw error
      }
    },
    staleTime: 0,
    retry: false,
  })

export const checkDraft = (body: OnboardingCheckRequest) =>
  answer(tenants.POST('/onboarding-checks', { body }))

export const takeIn = (body: NewMunicipalityRequest) => answer(tenants.POST('/municipalities', { body }))

export const giveUp = (code: string) =>
  answer(tenants.DELETE('/onboardings/{municipality}', { params: { path: { municipality: code } } }))

export const changeMember = (code: string, etag: string, body: ChangedMunicipalityRequest) =>
  answer(
    tenants.PUT('/municipalities/{code}', {
      params: { path: { code }, header: { 'If-Match': etag } },
      body,
    }),
  )

export const rename = (code: string, etag: string, body: RenameRequest) =>
  answer(
    tenants.PUT('/municipalities/{code}/name', {
      params: { path: { code }, header: { 'If-Match': etag } },
      body,
    }),
  )

/** The first administrator of an onboarding that stopped there, or one more of a member. */
export function inviteAdministrator(code: string, first: boolean, person: Administrator) {
  return first
    ? answer(
        tenants.POST('/onboardings/{municipality}/administrators', {
          params: { path: { municipality: code } },
          body: person,
        }),
      )
    : answer(
        tenants.POST('/municipalities/{code}/users', {
          params: { path: { code } },
          body: { ...person, roles: ['municipality-admin'], passwordChangeRequired: true },
        }),
      )
}

export interface Administrator {
  username: string
  givenName: string
  familyName: string
  email: string
}
