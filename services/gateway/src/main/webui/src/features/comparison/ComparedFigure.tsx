import { Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import type { Compared } from '@/shared/api/types'
import { formatOre, formatOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { Bars, ChartFigure } from '@/shared/ui/chart/ChartFigure'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useComparisonTexts } from './texts'

/** One figure of the members who share it: the reader's own bar stands out by colour and by name. */
export function ComparedFigure({ compared, year }: { compared: Compared; year: number }) {
  const t = useComparisonTexts()
  const language = useLanguage()
  const name = nameIn(language, compared)
  const values = useMemo(
    () => [...compared.values].sort((a, b) => (b.perInhabitantOre ?? 0) - (a.perInhabitantOre ?? 0)),
    [compared],
  )
  const bars = useMemo(
    () =>
      values.map((value) => ({
        name: value.own ? `${value.name} (${t('own')})` : value.name,
        value: (value.perInhabitantOre ?? 0) / 100,
        label: formatOreBare(value.perInhabitantOre ?? 0),
        quiet: !value.own,
      })),
    [values, t],
  )
  const own = values.find((value) => value.own)
  const [highest] = values
  const lowest = values.at(-1)
  if (!highest || !lowest) return null
  const equal = highest.perInhabitantOre === lowest.perInhabitantOre
  const sentence = t(equal ? 'sentence.equal' : own ? 'sentence' : 'sentence.others', {
    name,
    count: values.length,
    own: formatOre(own?.perInhabitantOre ?? 0),
    highest: highest.name,
    highestAmount: formatOre(highest.perInhabitantOre ?? 0),
    lowest: lowest.name,
    lowestAmount: formatOre(lowest.perInhabitantOre ?? 0),
  })
  const caption = t('caption', { name, year })
  return (
    <ChartFigure
      sentence={sentence}
      table={
        <TableRegion name={caption}>
          <Table className="figures figures-narrow">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('member')}</th>
                <th scope="col">{t('perInhabitant')}</th>
                <th scope="col">{t('months')}</th>
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <tr key={value.municipality}>
                  <th scope="row">{value.own ? `${value.name} (${t('own')})` : value.name}</th>
                  <td>{formatOreBare(value.perInhabitantOre ?? 0)}</td>
                  <td>{value.months}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </TableRegion>
      }
    >
      <Bars bars={bars} sentence={sentence} />
    </ChartFigure>
  )
}
