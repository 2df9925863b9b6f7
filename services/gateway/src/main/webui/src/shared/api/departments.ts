import { queryOptions, useQuery } from '@tanstack/react-query'
import { nameIn, useLanguage } from '../i18n/i18n'
import { answer, tenants } from './client'
import { everyPage, LARGEST_PAGE } from './everyPage'

/** The members with their departments; of a member only itself. */
const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () =>
    everyPage((page) =>
      answer(tenants.GET('/municipalities', { params: { query: { page, limit: LARGEST_PAGE } } })),
    ),
  staleTime: 5 * 60_000,
})

/** What a department is called; its code until that is known, or if it is not. */
export function useDepartmentName(): (municipality: string, code: string) => string {
  const language = useLanguage()
  const members = useQuery(membersQuery).data?.items ?? []
  return (municipality, code) => {
    const found = members
      .find((member) => member.code === municipality)
      ?.departments.find((department) => department.code === code)
    return found ? nameIn(language, found) : code
  }
}
