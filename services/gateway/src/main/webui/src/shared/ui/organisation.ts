import { createContext, useContext } from 'react'

/** The organisation one acts for; it stands in the header, each page's title and each confirmation. */
export const OrganisationContext = createContext<string | undefined>(undefined)

export function useOrganisation(): string | undefined {
  return useContext(OrganisationContext)
}
