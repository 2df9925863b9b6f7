import { Button } from '@digdir/designsystemet-react'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import type { Choices } from './choices'
import { BASES, lastDay, startOf, type Basis, type Draft, type KeyDraft } from './draft'
import { useSimulationTexts } from './texts'
import { Weights } from './Weights'

interface KeysFieldsProps {
  draft: Draft
  choices: Choices
  faults: FormFaults
  onChange: (keys: readonly KeyDraft[]) => void
}

/** The keys that are changed, each begun by what it says now. */
export function KeysFields({ draft, choices, faults, onChange }: KeysFieldsProps) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const left = choices.keys.filter(({ code }) => !draft.keys.some(({ keyCode }) => keyCode === code))
  const add = (code: string) => {
    const key = choices.keys.find((each) => each.code === code)
    if (key) onChange([...draft.keys, startOf(key, lastDay(draft.period))])
  }
  const put = (place: number, part: Partial<KeyDraft>) =>
    onChange(draft.keys.map((key, each) => (each === place ? { ...key, ...part } : key)))
  return (
    <fieldset className="rows">
      <legend>{t('keys')}</legend>
      <p className="field-hint">{t('keys.hint')}</p>
      {draft.keys.map((key, place) => (
        <KeyFields
          key={key.keyCode}
          value={key}
          draft={draft}
          choices={choices}
          faults={faults}
          onChange={(part) => put(place, part)}
          onRemove={() => onChange(draft.keys.filter((_, each) => each !== place))}
        />
      ))}
      {left.length > 0 && (
        <SelectField
          id="add-key"
          label={t('keys.add')}
          value=""
          onChange={add}
          choices={[
            { value: '', label: t('keys.choose') },
            ...left.map((key) => ({ value: key.code, label: nameIn(language, key) })),
          ]}
        />
      )}
    </fieldset>
  )
}

interface KeyFieldsProps {
  value: KeyDraft
  draft: Draft
  choices: Choices
  faults: FormFaults
  onChange: (part: Partial<KeyDraft>) => void
  onRemove: () => void
}

function KeyFields({ value, draft, choices, faults, onChange, onRemove }: KeyFieldsProps) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const { keyCode, basis, serviceCode, weights } = value
  const known = choices.keys.find(({ code }) => code === keyCode)
  const name = known ? nameIn(language, known) : keyCode
  return (
    <fieldset className="rows">
      <legend>{name}</legend>
      <div className="field-row">
        <SelectField
          id={`basis-${keyCode}`}
          label={t('basis')}
          value={basis}
          onChange={(chosen) => onChange({ basis: chosen as Basis, weights: {} })}
          fault={faults.of(`basis-${keyCode}`)}
          choices={BASES.map((each) => ({ value: each, label: t(`basis.${each}`) }))}
        />
        {basis === 'metered' && (
          <SelectField
            id={`service-${keyCode}`}
            label={t('service.metered')}
            value={serviceCode}
            onChange={(chosen) => onChange({ serviceCode: chosen })}
            fault={faults.of(`service-${keyCode}`)}
            choices={[
              { value: '', label: t('service.choose') },
              ...choices.services.map((each) => ({ value: each.code, label: nameIn(language, each) })),
            ]}
          />
        )}
      </div>
      {(basis === 'fixed' || basis === 'mix') && (
        <Weights
          id={`weights-${keyCode}`}
          fieldId={`weight-${keyCode}`}
          parts={basis === 'fixed' ? sharers(draft, choices) : components(value, choices, language)}
          weights={weights}
          faults={faults}
          onChange={(changed) => onChange({ weights: changed })}
        />
      )}
      <Button variant="secondary" type="button" onClick={onRemove}>
        {t('keys.remove', { name })}
      </Button>
    </fieldset>
  )
}

/** Whoever is a member in the simulation. */
function sharers(draft: Draft, { members }: Choices) {
  return [
    ...members
      .filter(({ code }) => !draft.leaves.includes(code))
      .map(({ code, name }) => ({ id: code, name })),
    ...draft.joins
      .filter(({ municipality }) => /^\d{4}$/.test(municipality))
      .map(({ municipality, name }) => ({ id: municipality, name: name || municipality })),
  ]
}

function components({ keyCode }: KeyDraft, { keys }: Choices, language: 'sv' | 'en') {
  return keys
    .filter((key) => key.code !== keyCode && !key.versions.some(({ basis }) => basis === 'mix'))
    .map((key) => ({ id: key.code, name: nameIn(language, key) }))
}
