import type { FormFaults } from '@/shared/ui/form'
import { SelectField, TextField } from '@/shared/ui/fields'
import { ParameterRows, TierRows } from './PriceParts'
import { MODELS, type CostDraft, type PriceModel } from './priceDraft'
import { usePriceTexts } from './texts'

interface FieldsProps {
  draft: CostDraft
  faults: FormFaults
  /** Begins the fields' ids, where several prices stand in one form. */
  id?: string
  onChange: (part: Partial<CostDraft>) => void
}

/** How a price is reckoned, and its amount where it has one; for a row of fields. */
export function ModelFields({ draft, faults, id = '', onChange }: FieldsProps) {
  const t = usePriceTexts()
  return (
    <>
      <SelectField
        id={`${id}model`}
        label={t('model')}
        value={draft.model}
        onChange={(model) => onChange({ model: model as PriceModel })}
        choices={MODELS.map((model) => ({ value: model, label: t(`model.${model}`) }))}
      />
      {draft.model !== 'tiered' && (
        <TextField
          id={`${id}kronor`}
          inputMode="decimal"
          label={t(`kronor.${draft.model}`)}
          value={draft.kronor}
          onChange={(kronor) => onChange({ kronor })}
          fault={faults.of(`${id}kronor`)}
        />
      )}
    </>
  )
}

/** The tiers or the parameters, of a price that goes by such. */
export function PartFields({ draft, faults, id = '', onChange }: FieldsProps) {
  if (draft.model === 'tiered')
    return <TierRows id={id} rows={draft.tiers} faults={faults} onChange={(tiers) => onChange({ tiers })} />
  if (draft.model === 'configurator')
    return (
      <ParameterRows
        id={id}
        rows={draft.parameters}
        faults={faults}
        onChange={(parameters) => onChange({ parameters })}
      />
    )
  return null
}
