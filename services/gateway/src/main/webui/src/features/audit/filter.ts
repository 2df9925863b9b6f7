import type { AuditQuery } from '@/shared/history/queries'

/** What the page's address asks for. */
export interface AuditFilter {
  typ?: string
  post?: string
  vem?: string
  anrop?: string
  fran?: string
  till?: string
}

export const isNarrowed = (filter: AuditFilter) =>
  Object.values(filter).some((value) => value !== undefined && value !== '')

/** The same to the API: days of the reader's own calendar, the last one included. */
export function queryOf(filter: AuditFilter, page: number): AuditQuery {
  return {
    recordType: filter.typ,
    recordId: filter.post,
    actor: filter.vem,
    requestId: filter.anrop,
    from: filter.fran && beginningOf(filter.fran, 0),
    to: filter.till && beginningOf(filter.till, 1),
    page,
    limit: 50,
  }
}

function beginningOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + daysLater).toISOString()
}
