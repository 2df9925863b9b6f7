import { formatDate } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { useLanguage } from '@/shared/i18n/i18n'
import { useInvoicingTexts } from './texts'
import type { ExplainedLine, Part } from './types'

const DECIMALS = 3

/** The sentences that say why a line costs what it does: the reading, the price, its tiers or parameters, the rounding. */
export function useExplanation(): (line: ExplainedLine) => string[] {
  const t = useInvoicingTexts()
  const english = useLanguage() === 'en'
  const number = (value: number) => formatNumber(value, DECIMALS)

  const part = (each: Part) =>
    each.code !== undefined
      ? t('why.parameter', {
          name: (english ? each.nameEn : each.nameSv) ?? each.code,
          quantity: number(each.quantity),
          unit: each.unit ?? '',
          price: formatOre(each.priceOre),
        })
      : t('why.tier', {
          above: number(each.above ?? 0),
          quantity: number(each.quantity),
          price: formatOre(each.priceOre),
        })

  return (line) => {
    const { basis } = line
    const shared = basis.customerQuantity !== line.quantity || basis.customerAmountOre !== line.amountOre
    return [
      basis.readOn
        ? t('why.reading', { quantity: number(line.quantity), day: formatDate(basis.readOn) })
        : t('why.system'),
      t(`why.${basis.model}`, { price: formatOre(basis.priceOre), day: formatDate(basis.priceFrom) }),
      ...basis.parts.map(part),
      ...(shared
        ? [
            t('why.shared', {
              quantity: number(basis.customerQuantity),
              amount: formatOre(basis.customerAmountOre),
            }),
          ]
        : []),
      ...(Number.isInteger(basis.exactAmount) ? [] : [t('why.rounded')]),
    ]
  }
}
