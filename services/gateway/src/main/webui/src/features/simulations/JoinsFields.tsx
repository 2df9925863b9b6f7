import { Button } from '@digdir/designsystemet-react'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import type { Choices } from './choices'
import { EMPTY_JOIN, type Draft, type JoinDraft } from './draft'
import { useSimulationTexts } from './texts'

interface JoinsFieldsProps {
  draft: Draft
  choices: Choices
  faults: FormFaults
  onChange: (joins: readonly JoinDraft[]) => void
}

/** Municipalities that would have been members: their inhabitants, and what keys by weights and meters need of them. */
export function JoinsFields({ draft, choices, faults, onChange }: JoinsFieldsProps) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const fixed = fixedKeys(draft, choices, language)
  const metered = meteredServices(choices, language)
  const put = (place: number, part: Partial<JoinDraft>) =>
    onChange(draft.joins.map((join, each) => (each === place ? { ...join, ...part } : join)))
  return (
    <fieldset className="rows">
      <legend>{t('joins')}</legend>
      {draft.joins.map((join, place) => (
        <fieldset className="rows" key={place}>
          <legend>{join.name || t('joins.unnamed')}</legend>
          <div className="field-row">
            <TextField
              id={`code-${place}`}
              label={t('joins.code')}
              inputMode="numeric"
              value={join.municipality}
              onChange={(municipality) => put(place, { municipality })}
              fault={faults.of(`code-${place}`)}
            />
            <TextField
              id={`member-${place}`}
              label={t('joins.name')}
              value={join.name}
              onChange={(name) => put(place, { name })}
              fault={faults.of(`member-${place}`)}
            />
            <TextField
              id={`inhabitants-${place}`}
              label={t('inhabitants')}
              inputMode="numeric"
              value={join.inhabitants}
              onChange={(inhabitants) => put(place, { inhabitants })}
              fault={faults.of(`inhabitants-${place}`)}
            />
          </div>
          <Numbers
            title={t('joins.weights')}
            hint={t('joins.weights.hint')}
            fieldId={`join-weight-${place}`}
            parts={fixed}
            numbers={join.weights}
            faults={faults}
            onChange={(weights) => put(place, { weights })}
          />
          <Numbers
            title={t('joins.quantities')}
            hint={t('joins.quantities.hint')}
            fieldId={`join-quantity-${place}`}
            parts={metered}
            numbers={join.quantities}
            faults={faults}
            onChange={(quantities) => put(place, { quantities })}
          />
          <Button
            variant="secondary"
            type="button"
            onClick={() => onChange(draft.joins.filter((_, each) => each !== place))}
          >
            {t('joins.remove')}
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" type="button" onClick={() => onChange([...draft.joins, EMPTY_JOIN])}>
        {t('joins.add')}
      </Button>
    </fieldset>
  )
}

interface NumbersProps {
  title: string
  hint: string
  fieldId: string
  parts: readonly { id: string; name: string }[]
  numbers: Readonly<Record<string, string>>
  faults: FormFaults
  onChange: (numbers: Record<string, string>) => void
}

function Numbers({ title, hint, fieldId, parts, numbers, faults, onChange }: NumbersProps) {
  if (parts.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <p className="field-hint">{hint}</p>
      <div className="weight-grid">
        {parts.map((part) => (
          <TextField
            key={part.id}
            id={`${fieldId}-${part.id}`}
            label={part.name}
            inputMode="decimal"
            value={numbers[part.id] ?? ''}
            onChange={(text) => onChange({ ...numbers, [part.id]: text })}
            fault={faults.of(`${fieldId}-${part.id}`)}
          />
        ))}
      </div>
    </details>
  )
}

type Language = ReturnType<typeof useLanguage>

/** Fixed keys that stay as they are: in one that is changed, the weight stands among its own. */
function fixedKeys(draft: Draft, { keys }: Choices, language: Language) {
  return keys
    .filter(
      (key) =>
        key.versions.at(-1)?.basis === 'fixed' && !draft.keys.some(({ keyCode }) => keyCode === key.code),
    )
    .map((key) => ({ id: key.code, name: nameIn(language, key) }))
}

/** Services whose meters some key goes by. */
function meteredServices({ keys, services }: Choices, language: Language) {
  const metered = new Set(keys.flatMap(({ versions }) => versions.map(({ serviceCode }) => serviceCode)))
  return services
    .filter(({ code }) => metered.has(code))
    .map((service) => ({ id: service.code, name: nameIn(language, service) }))
}
