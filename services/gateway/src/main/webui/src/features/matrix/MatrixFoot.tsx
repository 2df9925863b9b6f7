import type { ServiceMatrix } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { useMatrixTexts } from './texts'

/** The members' sums, then what no member carries, to the ledger's whole. */
export function MatrixFoot({ matrix }: { matrix: ServiceMatrix }) {
  const t = useMatrixTexts()
  const { sums, municipalities } = matrix
  const before = matrix.previousState === 'missing' ? undefined : matrix.previousSums
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('sum')}</th>
        {municipalities.map((member) => (
          <td key={member.code}>{formatOreBare(member.amountOre)}</td>
        ))}
        <Ends now={sums.allocatedOre} before={before?.allocatedOre} />
      </tr>
      <tr className="rest-row">
        <th scope="row">{t('undistributed')}</th>
        <td colSpan={municipalities.length} />
        <Ends now={sums.undistributedOre} before={before?.undistributedOre} />
      </tr>
      <tr className="rest-row">
        <th scope="row">{t('unmatched')}</th>
        <td colSpan={municipalities.length} />
        <Ends now={sums.unmatchedOre} before={before?.unmatchedOre} />
      </tr>
      <tr>
        <th scope="row">{t('source')}</th>
        <td colSpan={municipalities.length} />
        <Ends now={sums.sourceOre} before={before?.sourceOre} />
      </tr>
    </tfoot>
  )
}

/** A period that is not allocated has no figure, which is not the same as nothing. */
function Ends({ now, before }: { now: number; before: number | undefined }) {
  return (
    <>
      <td>{formatOreBare(now)}</td>
      <td>{before === undefined ? '–' : formatOreBare(before)}</td>
      <td>{before === undefined ? '–' : formatSignedOreBare(now - before)}</td>
    </>
  )
}
