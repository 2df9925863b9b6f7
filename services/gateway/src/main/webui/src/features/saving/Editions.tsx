import { Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { IndexEdition } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { editionsQuery } from './queries'
import { useSavingTexts } from './texts'

/** The price indexes, edition by edition: which of them a closed year goes by stands beside it. */
export function Editions() {
  const t = useSavingTexts()
  return (
    <section aria-labelledby="editions-heading">
      <Heading level={2} data-size="xs" id="editions-heading">
        {t('editions.heading')}
      </Heading>
      <Loaded query={useQuery(editionsQuery)} rows={3}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('editions.none')} /> : <EditionsTable editions={items} />
        }
      </Loaded>
    </section>
  )
}

function EditionsTable({ editions }: { editions: readonly IndexEdition[] }) {
  const t = useSavingTexts()
  const caption = t('editions.caption')
  const years = [...new Set(editions.flatMap(({ values }) => values.map(({ year }) => year)))].sort()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="4" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('index')}</th>
            <th scope="col">{t('publishedOn')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('closedYears')}</th>
            {years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <tr key={edition.id}>
              <th scope="row">{edition.kind.toUpperCase()}</th>
              <td className="nowrap">{formatDate(edition.publishedOn)}</td>
              <td>{edition.source}</td>
              <td>{edition.closedYears.join(', ') || '–'}</td>
              {years.map((year) => {
                const value = edition.values.find((each) => each.year === year)?.value
                return <td key={year}>{value === undefined ? '–' : formatNumber(value, 4)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}
