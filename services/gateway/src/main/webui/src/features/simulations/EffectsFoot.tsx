import type { SimulationResult } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { useSimulationTexts } from './texts'

/** What no member carries, before and after, and the ledger's whole: the same whatever is supposed. */
export function EffectsFoot({ result }: { result: SimulationResult }) {
  const t = useSimulationTexts()
  const { undistributedBeforeOre: before, undistributedAfterOre: after, unmatchedOre } = result
  return (
    <>
      <tbody>
        <Row name={t('undistributed')} before={before} after={after} />
        <Row name={t('unmatched')} before={unmatchedOre} after={unmatchedOre} />
      </tbody>
      <tfoot>
        <Row name={t('total')} before={result.sourceOre} after={result.sourceOre} />
      </tfoot>
    </>
  )
}

function Row({ name, before, after }: { name: string; before: number; after: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatOreBare(before)}</td>
      <td>{formatOreBare(after)}</td>
      <td>{formatSignedOreBare(after - before)}</td>
      <td colSpan={4} />
    </tr>
  )
}
