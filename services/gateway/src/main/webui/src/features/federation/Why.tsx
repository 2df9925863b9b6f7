import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import type { CostChange, InvoicedChange } from '@/shared/api/types'
import type { Part } from './parts'
import type { ChangeRow } from './rows'
import { useFederationTexts } from './texts'

/** What made a change: the largest cause in sight, all of them and the numbers behind them one click away. */
export function Why({ row }: { row: ChangeRow }) {
  const t = useFederationTexts()
  const told = row.parts
    .filter(({ ore }) => ore !== 0)
    .sort((one, other) => Math.abs(other.ore) - Math.abs(one.ore))
  const [main] = told
  if (!main) return t('why.nothing')
  return (
    <details className="fold">
      <summary>{t('why.main', { part: t(`part.${main.name}`), amount: formatSignedOre(main.ore) })}</summary>
      <ul>
        {told.map((part) => (
          <li key={part.name}>
            <Told part={part} row={row} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Told({ part, row }: { part: Part; row: ChangeRow }) {
  const t = useFederationTexts()
  const because = useBecause(part, row)
  return (
    <>
      {t(`part.${part.name}`)}: {formatSignedOre(part.ore)}
      {because && <span className="because"> {because}</span>}
    </>
  )
}

type Sharing = NonNullable<CostChange['before']>
type Priced = NonNullable<InvoicedChange['before']>

/** The numbers behind a part, where there are any to show. */
function useBecause(part: Part, row: ChangeRow): string | undefined {
  const say = useNumbers()
  if (part.name === 'key') return between(row.cost?.before, row.cost?.after, say.key)
  if (part.name === 'price') return between(row.price?.before, row.price?.after, say.price)
  if (part.name !== 'volume') return undefined
  return row.kind === 'invoiced'
    ? between(row.price?.before, row.price?.after, say.units)
    : between(row.cost?.before, row.cost?.after, say.share)
}

/** What was and what is; of one that is missing, or has nothing to say, the other alone. */
function between<T>(
  was: T | null | undefined,
  is: T | null | undefined,
  say: (of: T) => string | undefined,
): string | undefined {
  const said = [was, is].map((of) => (of ? say(of) : undefined)).filter(Boolean)
  return said.length === 0 ? undefined : said.join(' → ')
}

function useNumbers() {
  const t = useFederationTexts()
  const language = useLanguage()
  return {
    share: (of: Sharing) =>
      of.quantity == null
        ? undefined
        : t('because.share', {
            month: formatPeriod(of.month, language),
            quantity: formatNumber(of.quantity, 3),
            total: formatNumber(of.totalQuantity, 3),
          }),
    key: (of: Sharing) =>
      t('because.key', {
        key: of.keyCode ?? '',
        version: of.versionNumber,
        basis: t(`basis.${of.basis}`),
      }),
    units: (of: Priced) =>
      t('because.units', {
        quarter: formatPeriod(of.quarter, language),
        quantity: formatNumber(of.quantity ?? 0, 3),
      }),
    price: (of: Priced) =>
      t('because.price', {
        from: of.priceFrom,
        model: t(`model.${of.model}`),
        price: formatOre(of.priceOre),
      }),
  }
}
