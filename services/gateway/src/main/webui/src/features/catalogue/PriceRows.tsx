import { Button } from '@digdir/designsystemet-react'
import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import type { PriceDraft } from './draft'
import { useCatalogueTexts } from './texts'

interface PriceRowsProps {
  prices: readonly PriceDraft[]
  faults: FormFaults
  onChange: (prices: readonly PriceDraft[]) => void
}

/** Prices, each from its own day. */
export function PriceRows({ prices, faults, onChange }: PriceRowsProps) {
  const t = useCatalogueTexts()
  const set = (index: number, part: Partial<PriceDraft>) =>
    onChange(prices.map((price, at) => (at === index ? { ...price, ...part } : price)))
  return (
    <fieldset className="rows">
      <legend>{t('prices')}</legend>
      {prices.map((price, index) => (
        <div className="field-row" key={index}>
          <TextField
            id={`price-${index}-from`}
            type="date"
            label={t('price.from', { row: index + 1 })}
            value={price.validFrom}
            onChange={(validFrom) => set(index, { validFrom })}
            fault={faults.of(`price-${index}-from`)}
          />
          <TextField
            id={`price-${index}-kronor`}
            inputMode="decimal"
            label={t('price.kronor', { row: index + 1 })}
            value={price.kronor}
            onChange={(kronor) => set(index, { kronor })}
            fault={faults.of(`price-${index}-kronor`)}
          />
          <Button
            variant="tertiary"
            aria-label={t('price.remove.of', { row: index + 1 })}
            onClick={() => onChange(prices.filter((_, at) => at !== index))}
          >
            {t('price.remove')}
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...prices, { validFrom: '', kronor: '' }])}>
        {t('price.add')}
      </Button>
    </fieldset>
  )
}
