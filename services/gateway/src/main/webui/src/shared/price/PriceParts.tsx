import { Button } from '@digdir/designsystemet-react'
import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import { NEW_PARAMETER, NEW_TIER, type ParameterDraft, type TierDraft } from './priceDraft'
import { usePriceTexts } from './texts'

interface RowsProps<Row> {
  /** Begins the fields' ids. */
  id: string
  rows: readonly Row[]
  faults: FormFaults
  onChange: (rows: readonly Row[]) => void
}

/** The tiers, lowest first. */
export function TierRows({ id, rows, faults, onChange }: RowsProps<TierDraft>) {
  const t = usePriceTexts()
  const set = (index: number, part: Partial<TierDraft>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset className="rows">
      <legend>{t('tiers')}</legend>
      <p>{t('tiers.rule')}</p>
      {rows.map((row, index) => (
        <div className="field-row" key={index}>
          {(['above', 'kronor'] as const).map((part) => (
            <TextField
              key={part}
              id={`${id}tier-${index}-${part}`}
              inputMode="decimal"
              label={t(`tier.${part}`, { row: index + 1 })}
              value={row[part]}
              onChange={(value) => set(index, { [part]: value })}
              fault={faults.of(`${id}tier-${index}-${part}`)}
            />
          ))}
          <Button
            variant="tertiary"
            aria-label={t('tier.remove', { row: index + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...rows, NEW_TIER])}>
        {t('tier.add')}
      </Button>
    </fieldset>
  )
}

/** What the price of a system goes by. */
export function ParameterRows({ id, rows, faults, onChange }: RowsProps<ParameterDraft>) {
  const t = usePriceTexts()
  const set = (index: number, part: Partial<ParameterDraft>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset className="rows">
      <legend>{t('parameters')}</legend>
      <p>{t('parameters.rule')}</p>
      {rows.map((row, index) => (
        <div className="field-row" key={index}>
          {(['code', 'nameSv', 'nameEn', 'unit', 'kronor'] as const).map((part) => (
            <TextField
              key={part}
              id={`${id}parameter-${index}-${part}`}
              label={t(`parameter.${part}`, { row: index + 1 })}
              value={row[part]}
              onChange={(value) => set(index, { [part]: value })}
              fault={faults.of(`${id}parameter-${index}-${part}`)}
            />
          ))}
          <Button
            variant="tertiary"
            aria-label={t('parameter.remove', { row: index + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...rows, NEW_PARAMETER])}>
        {t('parameter.add')}
      </Button>
    </fieldset>
  )
}
