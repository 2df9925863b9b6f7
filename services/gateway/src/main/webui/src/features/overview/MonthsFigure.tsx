import { Heading } from '@digdir/designsystemet-react'
import type { Overview } from '@/shared/api/types'
import { MonthsChart } from '@/shared/ui/chart/MonthsChart'
import { useOverviewTexts } from './texts'

export function MonthsFigure({ months }: { months: Overview['months'] }) {
  const t = useOverviewTexts()
  return (
    <section aria-labelledby="months-heading">
      <Heading level={2} data-size="xs" id="months-heading">
        {t('months.heading')}
      </Heading>
      <MonthsChart
        months={months.map(({ month, allocatedOre }) => ({ month, amountOre: allocatedOre }))}
        name={t('months.line')}
        caption={t('months.caption')}
      />
    </section>
  )
}
