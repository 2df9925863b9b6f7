import type { Simulation } from '@/shared/api/types'
import { formatOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { usePriceTexts } from '@/shared/price/texts'
import { useSimulationTexts } from './texts'

type Price = Simulation['changes']['prices'][number]

/** Prices as they would be, in words; rows of a list. */
export function PriceWords({
  prices,
  nameOf,
}: {
  prices: readonly Price[]
  nameOf: (serviceCode: string) => string
}) {
  const t = useSimulationTexts()
  const ofPrice = usePriceTexts()
  const language = useLanguage()
  const words = (price: Price) => {
    const own = price.priceOre == null ? [] : [formatOre(price.priceOre)]
    const tiers = price.tiers.map(({ above, priceOre }) =>
      t('changes.tier', { above: formatNumber(above, 3), price: formatOre(priceOre) }),
    )
    const parameters = price.parameters.map((parameter) =>
      t('changes.parameter', {
        name: nameIn(language, parameter),
        unit: parameter.unit,
        price: formatOre(parameter.rateOre),
      }),
    )
    return [...own, ...tiers, ...parameters].join(' · ')
  }
  return (
    <>
      {prices.map((price) => (
        <li key={price.serviceCode}>
          {t('changes.price', {
            name: nameOf(price.serviceCode),
            model: ofPrice(`model.${price.model}`),
            words: words(price),
          })}
        </li>
      ))}
    </>
  )
}
