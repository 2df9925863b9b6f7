import { Fieldset } from '@digdir/designsystemet-react'
import { useActing } from '@/shared/api/session'
import { givenBy, type RoleName } from './draft'
import { usePeopleTexts } from './texts'

interface RoleChoicesProps {
  chosen: readonly string[]
  fault?: string
  onChange: (roles: readonly string[]) => void
}

/** The roles that one can give, and those that the person has otherwise, each with what it is for. */
export function RoleChoices({ chosen, fault, onChange }: RoleChoicesProps) {
  const t = usePeopleTexts()
  const mine = givenBy(useActing())
  const others = chosen.filter((role) => !mine.includes(role as RoleName)) as RoleName[]
  return (
    <Fieldset id="roles" tabIndex={-1}>
      <Fieldset.Legend>{t('roles')}</Fieldset.Legend>
      {fault && <p className="field-fault">{fault}</p>}
      {[...mine, ...others].map((role) => (
        <label className="check" key={role}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, role] : chosen.filter((each) => each !== role))
            }
          />
          <span>
            {t(`role.${role}`)} <span className="field-hint">{t(`role.${role}.text`)}</span>
          </span>
        </label>
      ))}
    </Fieldset>
  )
}
