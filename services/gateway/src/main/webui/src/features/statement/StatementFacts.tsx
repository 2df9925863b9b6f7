import type { Statement } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber, formatSignedPercent, percentOf } from '@/shared/format/number'
import { Facts } from '@/shared/ui/Facts'
import { useStatementTexts } from './texts'

export function StatementFacts({ statement }: { statement: Statement }) {
  const t = useStatementTexts()
  const { totalOre, perInhabitantOre, inhabitants, previousTotalOre, changeOre } = statement
  const known = previousTotalOre != null && changeOre != null
  return (
    <Facts
      facts={[
        { label: t('total'), value: formatOre(totalOre) },
        {
          label: t('perInhabitant'),
          value: formatOre(perInhabitantOre),
          note: t('inhabitants', { count: formatNumber(inhabitants) }),
        },
        {
          label: t('change'),
          value: known ? formatSignedOre(changeOre) : '–',
          note: known
            ? [
                previousTotalOre !== 0 && formatSignedPercent(percentOf(changeOre, previousTotalOre)),
                t('previous', { amount: formatOre(previousTotalOre) }),
              ]
                .filter(Boolean)
                .join(', ')
            : t('previous.none'),
        },
      ]}
    />
  )
}
