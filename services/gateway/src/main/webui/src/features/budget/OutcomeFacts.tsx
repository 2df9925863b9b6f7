import type { BudgetOutcome } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { Facts } from '@/shared/ui/Facts'
import { useBudgetTexts } from './texts'

export function OutcomeFacts({ outcome }: { outcome: BudgetOutcome }) {
  const t = useBudgetTexts()
  const { total, budget, monthsWithOutcome } = outcome
  return (
    <Facts
      facts={[
        {
          label: t('outcomeToDate'),
          value: formatOre(total.outcomeToDateOre),
          note: t('months', { count: monthsWithOutcome }),
        },
        budget && {
          label: t('deviation'),
          value: formatSignedOre(total.deviationOre),
          note: t('ofBudget', { amount: formatOre(total.budgetToDateOre) }),
        },
        budget && {
          label: t('yearBudget'),
          value: formatOre(total.yearBudgetOre),
          note: t(`kind.${budget.kind as 'original' | 'revised'}`) + (budget.note ? `: ${budget.note}` : ''),
        },
        total.forecastOre != null && {
          label: t('forecast'),
          value: formatOre(total.forecastOre),
          note: t(`method.${outcome.method}`),
        },
      ]}
    />
  )
}
