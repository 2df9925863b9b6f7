import { Table } from '@digdir/designsystemet-react'
import type { AreaSavings } from '@/shared/api/types'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useSavingTexts } from './texts'

const plain = (ore: number | null | undefined) => (ore == null ? '–' : formatOreBare(ore))
const signed = (ore: number | null | undefined) => (ore == null ? '–' : formatSignedOreBare(ore))

export function YearsTable({ area, name }: { area: AreaSavings; name: string }) {
  const t = useSavingTexts()
  const caption = t('years.caption', { name, year: area.baseline.baseYear })
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('months')}</th>
            <th scope="col">{t('baseline.kr')}</th>
            <th scope="col">{t('actual.kr')}</th>
            <th scope="col">{t('nominal.kr')}</th>
            <th scope="col">{t('real.kr')}</th>
            <th scope="col">{t('nominal.inhabitant')}</th>
            <th scope="col">{t('real.inhabitant')}</th>
            <th scope="col">{t('nominal.sum')}</th>
            <th scope="col">{t('real.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {area.years.map((year) => (
            <tr key={year.year}>
              <th scope="row" className="nowrap">
                {year.year}
                {year.closed && ` (${t(year.addedAfterClosing ? 'closed.before' : 'closed')})`}
              </th>
              <td>{year.months}</td>
              <td>{plain(year.baselineOre)}</td>
              <td>{formatOreBare(year.actualOre)}</td>
              <td>{signed(year.nominalOre)}</td>
              <td>{signed(year.realOre)}</td>
              <td>{signed(year.nominalPerInhabitantOre)}</td>
              <td>{signed(year.realPerInhabitantOre)}</td>
              <td>{signed(year.accumulatedNominalOre)}</td>
              <td>{signed(year.accumulatedRealOre)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
