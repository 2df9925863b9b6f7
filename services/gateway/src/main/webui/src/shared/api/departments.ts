import { queryOptions, useQuery } from '@tanstack/react-query'
import { today } from '../format/date'
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
    const periods =
      members
        .find((member) => member.code === municipality)
        ?.departments.filter((each) => each.code === code) ?? []
    // By first day: what it is called now, or was last, or is going to be.
    const found = periods.findLast((each) => each.validFrom <= today()) ?? periods[0]
    return found ? nameIn(language, found) : code
  }
}
