import type { Statement } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber, formatSignedPercent, percentOf } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/Facts'
import { useStatementTexts } from './texts'

export function StatementFacts({ statement }: { statement: Statement }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { totalOre, perInhabitantOre, inhabitants, previousTotalOre, previousPeriod, changeOre } = statement
  // Nothing at all before is no report to compare with.
  const known = previousTotalOre !== 0
  return (
    <Facts
      facts={[
        { label: t('total'), value: formatOre(totalOre) },
        {
          label: t('perInhabitant'),
          value: perInhabitantOre == null ? '–' : formatOre(perInhabitantOre),
          note: inhabitants != null && t('inhabitants', { count: formatNumber(inhabitants) }),
        },
        {
          label: t('change'),
          value: known ? formatSignedOre(changeOre) : '–',
          note: known
            ? `${formatSignedPercent(percentOf(changeOre, previousTotalOre))}, ${t('previous', { amount: formatOre(previousTotalOre), period: formatPeriod(previousPeriod, language) })}`
            : t('previous.none'),
        },
        statement.correctionOre !== 0 && {
          label: t('correction.total'),
          value: formatSignedOre(statement.correctionOre),
          note: t('correction.total.note'),
        },
      ]}
    />
  )
}
