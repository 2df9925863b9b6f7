import type { BudgetRow, BudgetRowsRequest } from '@/shared/api/types'
import { formatOreBare, parseKronor } from '@/shared/format/money'
import type { Fault } from '@/shared/ui/ErrorSummary'
import type { useBudgetTexts } from './texts'

export const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** A row as it is typed; amounts are text until they are judged. */
export interface RowDraft {
  serviceCode: string
  spread: 'even' | 'months'
  year: string
  months: string[]
}

export function draftOf(row: BudgetRow | undefined, firstService = ''): RowDraft {
  if (!row)
    return { serviceCode: firstService, spread: 'even', year: '', months: MONTH_NUMBERS.map(() => '0') }
  const least = Math.min(...row.months)
  const even = row.months.every((ore) => ore - least <= 1)
  return {
    serviceCode: row.serviceCode,
    spread: even ? 'even' : 'months',
    year: formatOreBare(row.amountOre),
    months: row.months.map(formatOreBare),
  }
}

const isAmount = (text: string) => (parseKronor(text) ?? -1) >= 0

export function faultsOf(draft: RowDraft, t: ReturnType<typeof useBudgetTexts>): Fault[] {
  const fields =
    draft.spread === 'even'
      ? [{ field: 'amount', text: draft.year }]
      : draft.months.map((text, index) => ({ field: `month-${MONTH_NUMBERS[index] ?? ''}`, text }))
  return fields
    .filter(({ text }) => !isAmount(text))
    .map(({ field }) => ({ field, message: t('amount.fault') }))
}

/** The member's rows with one changed, added or, without a draft, left out. */
export function requestOf(
  municipality: string,
  rows: readonly BudgetRow[],
  code: string,
  draft: RowDraft | undefined,
): BudgetRowsRequest {
  const others = rows
    .filter((row) => row.serviceCode !== code)
    .map(({ serviceCode, months }) => ({ municipality, serviceCode, months }))
  if (!draft) return { rows: others }
  const { serviceCode, spread, year, months } = draft
  const changed =
    spread === 'even'
      ? { municipality, serviceCode, amountOre: parseKronor(year) ?? 0 }
      : { municipality, serviceCode, months: months.map((text) => parseKronor(text) ?? 0) }
  return { rows: [...others, changed] }
}
