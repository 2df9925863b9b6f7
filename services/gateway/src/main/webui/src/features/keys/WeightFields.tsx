import { formatNumber, formatPercent, percentOf } from '@/shared/format/number'
import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import { useKeysTexts } from './texts'
import { parseWeight } from './versionDraft'

interface WeightFieldsProps {
  parts: readonly { id: string; name: string }[]
  weights: Readonly<Record<string, string>>
  faults: FormFaults
  onChange: (weights: Record<string, string>) => void
}

/** A weight each; what share it makes is worked out beside it. */
export function WeightFields({ parts, weights, faults, onChange }: WeightFieldsProps) {
  const t = useKeysTexts()
  const whole = parts.reduce((sum, { id }) => sum + (parseWeight(weights[id] ?? '') ?? 0), 0)
  return (
    <fieldset className="rows" id="weights" tabIndex={-1}>
      <legend>{t('weights')}</legend>
      <div className="weight-grid">
        {parts.map(({ id, name }) => {
          const weight = parseWeight(weights[id] ?? '') ?? 0
          return (
            <TextField
              key={id}
              id={`weight-${id}`}
              label={name}
              hint={formatPercent(percentOf(weight, whole))}
              inputMode="decimal"
              value={weights[id] ?? ''}
              onChange={(text) => onChange({ ...weights, [id]: text })}
              fault={faults.of(`weight-${id}`)}
            />
          )
        })}
      </div>
      <p>{t('weights.sum', { sum: formatNumber(whole, 4) })}</p>
    </fieldset>
  )
}
