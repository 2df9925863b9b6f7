import { queryOptions, useQuery } from '@tanstack/react-query'
import { tagged, tenants } from './client'
import { FEDERATION, type Acting } from './session'
import type { Branding } from './types'

export const BRANDING = 'branding'

/** How a municipality wants to be shown, with the tag to change it by. */
export const brandingQuery = (code: string) =>
  queryOptions({
    queryKey: [BRANDING, code],
    queryFn: () => tagged(tenants.GET('/municipalities/{code}/branding', { params: { path: { code } } })),
    staleTime: 5 * 60_000,
    retry: false,
  })

/** Of the municipality that one acts for; nothing until it is known, and for the federation. */
export function useBranding(acting: Acting | undefined): Branding | undefined {
  const code = acting?.realm.code ?? FEDERATION
  return useQuery({ ...brandingQuery(code), enabled: code !== FEDERATION }).data?.value
}

/** Where the coat of arms is fetched; the address changes with the picture. */
export function coatOfArmsUrl({ municipality, coatOfArms }: Branding): string | undefined {
  return coatOfArms
    ? `/tenants/v1/municipalities/${municipality}/branding/coat-of-arms?v=${coatOfArms.slice(0, 16)}`
    : undefined
}
