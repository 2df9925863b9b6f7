import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { ModelFields, PartFields } from '@/shared/price/PriceFields'
import { draftOf } from '@/shared/price/priceDraft'
import { SelectField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import type { Choices } from './choices'
import type { Draft, PriceOf } from './draft'
import { pricesQuery } from './queries'
import { useSimulationTexts } from './texts'

interface PricesFieldsProps {
  draft: Draft
  choices: Choices
  faults: FormFaults
  onChange: (prices: readonly PriceOf[]) => void
}

/** The prices that are changed, each begun by what it is when the period begins. */
export function PricesFields({ draft, choices, faults, onChange }: PricesFieldsProps) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const prices = useQuery(pricesQuery).data?.items ?? []
  const left = choices.services.filter(
    ({ code }) => !draft.prices.some(({ serviceCode }) => serviceCode === code),
  )
  const nameOf = (code: string) => {
    const service = choices.services.find((each) => each.code === code)
    return service ? nameIn(language, service) : code
  }
  const add = (code: string) => {
    const begins = `${draft.period.slice(0, 4)}-12-31`
    const [price] = prices
      .filter(({ serviceCode, validFrom }) => serviceCode === code && validFrom <= begins)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
    if (code) onChange([...draft.prices, { ...draftOf(price), serviceCode: code }])
  }
  const put = (place: number, part: Partial<PriceOf>) =>
    onChange(draft.prices.map((price, each) => (each === place ? { ...price, ...part } : price)))
  return (
    <fieldset className="rows" id="prices" tabIndex={-1}>
      <legend>{t('prices')}</legend>
      <p className="field-hint">{t('prices.hint')}</p>
      {faults.of('prices') && <p className="field-fault">{faults.of('prices')}</p>}
      {draft.prices.map((price, place) => (
        <fieldset className="rows" key={price.serviceCode}>
          <legend id={`price-${price.serviceCode}`} tabIndex={-1}>
            {nameOf(price.serviceCode)}
          </legend>
          {faults.of(`price-${price.serviceCode}`) && (
            <p className="field-fault">{faults.of(`price-${price.serviceCode}`)}</p>
          )}
          <div className="field-row">
            <ModelFields
              id={`${price.serviceCode}-`}
              draft={price}
              faults={faults}
              onChange={(part) => put(place, part)}
            />
          </div>
          <PartFields
            id={`${price.serviceCode}-`}
            draft={price}
            faults={faults}
            onChange={(part) => put(place, part)}
          />
          <Button
            variant="secondary"
            type="button"
            onClick={() => onChange(draft.prices.filter((_, each) => each !== place))}
          >
            {t('prices.remove', { name: nameOf(price.serviceCode) })}
          </Button>
        </fieldset>
      ))}
      {left.length > 0 && (
        <SelectField
          id="add-price"
          label={t('prices.add')}
          value=""
          onChange={add}
          choices={[
            { value: '', label: t('service.choose') },
            ...left.map((service) => ({ value: service.code, label: nameIn(language, service) })),
          ]}
        />
      )}
    </fieldset>
  )
}
