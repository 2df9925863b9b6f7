import type { FormFaults } from '@/shared/ui/form'
import type { Choices } from './choices'
import type { Draft } from './draft'
import { useSimulationTexts } from './texts'

interface LeavesFieldsProps {
  draft: Draft
  choices: Choices
  faults: FormFaults
  onChange: (leaves: readonly string[]) => void
}

/** Members that would not have been members. */
export function LeavesFields({ draft, choices, faults, onChange }: LeavesFieldsProps) {
  const t = useSimulationTexts()
  return (
    <fieldset className="rows" id="leaves" tabIndex={-1}>
      <legend>{t('leaves')}</legend>
      {faults.of('leaves') && <p className="field-fault">{faults.of('leaves')}</p>}
      <div className="weight-grid">
        {choices.members.map(({ code, name }) => (
          <label className="check" key={code}>
            <input
              type="checkbox"
              checked={draft.leaves.includes(code)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...draft.leaves, code]
                    : draft.leaves.filter((each) => each !== code),
                )
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
