import { formatNumber, formatPercent, percentOf } from '@/shared/format/number'
import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import { parseNumber } from './draft'
import { useSimulationTexts } from './texts'

interface WeightsProps {
  id: string
  fieldId: string
  parts: readonly { id: string; name: string }[]
  weights: Readonly<Record<string, string>>
  faults: FormFaults
  onChange: (weights: Record<string, string>) => void
}

/** A weight each, the share that it makes beside it, and what they sum to while one types. */
export function Weights({ id, fieldId, parts, weights, faults, onChange }: WeightsProps) {
  const t = useSimulationTexts()
  const weightOf = (part: string) => parseNumber(weights[part] ?? '') ?? 0
  const whole = parts.reduce((sum, part) => sum + weightOf(part.id), 0)
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={t('weights')}>
      {faults.of(id) && <p className="field-fault">{faults.of(id)}</p>}
      <div className="weight-grid">
        {parts.map((part) => (
          <TextField
            key={part.id}
            id={`${fieldId}-${part.id}`}
            label={part.name}
            hint={formatPercent(percentOf(weightOf(part.id), whole))}
            inputMode="decimal"
            value={weights[part.id] ?? ''}
            onChange={(text) => onChange({ ...weights, [part.id]: text })}
            fault={faults.of(`${fieldId}-${part.id}`)}
          />
        ))}
      </div>
      <p role="status">{whole > 0 ? t('weights.sum', { sum: formatNumber(whole, 4) }) : t('weights.zero')}</p>
    </div>
  )
}
