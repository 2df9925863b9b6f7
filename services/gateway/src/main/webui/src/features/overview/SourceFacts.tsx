import { Alert } from '@digdir/designsystemet-react'
import type { Overview } from '@/shared/api/types'
import { formatOre, sumOre } from '@/shared/format/money'
import { formatShare } from '@/shared/format/number'
import { Facts } from '@/shared/ui/Facts'
import type { SharedOverview } from './rows'
import { useOverviewTexts } from './texts'

/** The ledger's sum and where it went, and whether the two agree. */
export function SourceFacts({ overview, shared }: { overview: Overview; shared: SharedOverview }) {
  const t = useOverviewTexts()
  const allocated = sumOre(shared.members.map((row) => row.amountOre))
  return (
    <>
      <Facts
        facts={[
          {
            label: t('source'),
            value: formatOre(overview.sourceOre),
            note: shared.missingOre === 0 && t('agrees'),
          },
          { label: t('allocated'), value: formatOre(allocated) },
          {
            label: t('unmatched'),
            value: formatOre(shared.unmatched.ore),
            note: `${formatShare(shared.unmatched.percent)}. ${t('unmatched.means')}`,
          },
          {
            label: t('undistributed'),
            value: formatOre(shared.undistributed.ore),
            note: `${formatShare(shared.undistributed.percent)}. ${t('undistributed.means')}`,
          },
        ]}
      />
      {shared.missingOre !== 0 && (
        <Alert data-color="danger">{t('differs', { amount: formatOre(shared.missingOre) })}</Alert>
      )}
    </>
  )
}
