import { Heading, Table } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { RunCorrection } from '@/shared/api/types'
import { formatOreBare } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useAllocationTexts } from './texts'

/** What the run corrects of each closed month, in all. */
export function Corrections({ corrections }: { corrections: readonly RunCorrection[] }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const caption = t('corrections.caption')
  return (
    <section aria-labelledby="corrections-heading">
      <Heading level={2} data-size="xs" id="corrections-heading">
        {t('corrections.heading')}
      </Heading>
      <TableRegion name={caption}>
        <Table className="figures">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('corrections.origin')}</th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('allocated')}</th>
              <th scope="col">{t('unmatched')}</th>
              <th scope="col">{t('undistributed')}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((correction) => (
              <tr key={correction.originMonth}>
                <th scope="row">
                  <Link
                    to="/$realm/fordelning/$runId"
                    params={{ realm, runId: correction.recalculatedRunId }}
                  >
                    {formatPeriod(correction.originMonth ?? '', language)}
                  </Link>
                </th>
                <td>{formatOreBare(correction.sourceOre)}</td>
                <td>{formatOreBare(correction.allocatedOre)}</td>
                <td>{formatOreBare(correction.unmatchedOre)}</td>
                <td>{formatOreBare(correction.undistributedOre)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
    </section>
  )
}
