import type { AccountingPeriod } from '@/shared/api/types'

export type State = AccountingPeriod['state']

const NEXT = { draft: 'reviewed', reviewed: 'approved', approved: 'closed', closed: undefined } as const

/** The step that comes next; none after the last. */
export function nextOf(state: State): 'reviewed' | 'approved' | 'closed' | undefined {
  return NEXT[state]
}

/** Whether a month of the period can be sent back: it has come somewhere, and is not closed. */
export function canSendBack(period: AccountingPeriod): boolean {
  return period.months.some(({ state }) => state === 'reviewed' || state === 'approved')
}
