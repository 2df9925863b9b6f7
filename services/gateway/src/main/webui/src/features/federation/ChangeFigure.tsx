import { Heading, Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { formatOre, formatOreBare, formatSignedOre, formatSignedOreBare } from '@/shared/format/money'
import { ChartFigure, Differences } from '@/shared/ui/chart/ChartFigure'
import { TableRegion } from '@/shared/ui/TableRegion'
import { barFigure } from './largest'
import { mainPart, type ChangeSum } from './parts'
import { useFederationTexts } from './texts'

interface ChangeFigureProps {
  sum: ChangeSum
  name: string
  label: string
  before: string
}

/** Less than that is for the table. */
const ONE_KRONA = 100

/** From one period to the other: what each cause added or took away. */
export function ChangeFigure({ sum, name, label, before }: ChangeFigureProps) {
  const t = useFederationTexts()
  const told = useMemo(() => sum.parts.filter(({ ore }) => Math.abs(ore) >= ONE_KRONA), [sum])
  const bars = useMemo(
    () =>
      told.map((part) => ({
        name: t(`part.${part.name}`),
        value: part.ore / 100,
        label: barFigure(part.ore),
      })),
    [told, t],
  )
  const main = mainPart(sum.parts)
  const words = {
    name,
    label,
    before,
    from: formatOre(sum.beforeOre),
    to: formatOre(sum.afterOre),
    change: formatSignedOre(sum.changeOre),
  }
  const sentence = main
    ? t('change.sentence', {
        ...words,
        part: t(`part.${main.name}`).toLowerCase(),
        amount: formatSignedOre(main.ore),
      })
    : t('change.sentence.none', words)
  return (
    <section aria-labelledby="change-heading">
      <Heading level={2} data-size="xs" id="change-heading">
        {t('change.heading', { name })}
      </Heading>
      <ChartFigure
        sentence={sentence}
        table={<PartsTable sum={sum} caption={t('change.caption', words)} label={label} before={before} />}
      >
        <p className="axis-name">{t('recovery.axis')}</p>
        {bars.length > 0 && <Differences bars={bars} sentence={sentence} />}
      </ChartFigure>
    </section>
  )
}

interface PartsTableProps {
  sum: ChangeSum
  caption: string
  label: string
  before: string
}

function PartsTable({ sum, caption, label, before }: PartsTableProps) {
  const t = useFederationTexts()
  return (
    <TableRegion name={caption}>
      <Table className="figures figures-narrow">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cause')}</th>
            <th scope="col">{t('kronor')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{before}</th>
            <td>{formatOreBare(sum.beforeOre)}</td>
          </tr>
          {sum.parts.map(({ name, ore }) => (
            <tr key={name}>
              <th scope="row">{t(`part.${name}`)}</th>
              <td>{formatSignedOreBare(ore)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{label}</th>
            <td>{formatOreBare(sum.afterOre)}</td>
          </tr>
        </tfoot>
      </Table>
      <details className="fold">
        <summary>{t('method')}</summary>
        <p>{t('method.text')}</p>
      </details>
    </TableRegion>
  )
}
