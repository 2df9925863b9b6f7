import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { TextAreaField, TextField } from '@/shared/ui/fields'
import { useSay } from '@/shared/ui/Messages'
import { readDepartments } from '../departmentsText'
import { departmentField, NO_DEPARTMENT, type DepartmentDraft } from '../draft'
import { useMembersTexts } from '../texts'
import type { StepFieldsProps } from './fields'

/** The departments one by one, or pasted from a spreadsheet. */
export function DepartmentsStep({ draft, set, faults }: StepFieldsProps) {
  const t = useMembersTexts()
  const change = (at: number, part: Partial<DepartmentDraft>) =>
    set({ departments: draft.departments.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return (
    <>
      <p>{t('departments.text')}</p>
      <Paste onRead={(read) => set({ departments: [...draft.departments, ...read] })} />
      {draft.departments.length > 0 && (
        <TextField
          id="departmentsFrom"
          label={t('departmentsFrom')}
          type="date"
          width="medium"
          value={draft.departmentsFrom}
          onChange={(departmentsFrom) => set({ departmentsFrom })}
          fault={faults.of('departmentsFrom')}
        />
      )}
      {draft.departments.map((each, index) => (
        <fieldset className="rows" key={index}>
          <legend>{t('department.number', { number: index + 1 })}</legend>
          <div className="field-row">
            {(['code', 'nameSv', 'nameEn', 'parentCode'] as const).map((field) => (
              <TextField
                key={field}
                id={departmentField(index, field)}
                label={t(`department.${field}`)}
                value={each[field]}
                onChange={(value) => change(index, { [field]: value })}
                fault={faults.of(departmentField(index, field))}
              />
            ))}
          </div>
          <Button
            variant="tertiary"
            aria-label={t('department.remove.of', { name: each.nameSv || String(index + 1) })}
            onClick={() => set({ departments: draft.departments.filter((_, at) => at !== index) })}
          >
            {t('department.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="secondary"
          onClick={() => set({ departments: [...draft.departments, NO_DEPARTMENT] })}
        >
          {t('department.add')}
        </Button>
      </div>
    </>
  )
}

function Paste({ onRead }: { onRead: (departments: readonly DepartmentDraft[]) => void }) {
  const t = useMembersTexts()
  const say = useSay()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const read = () => {
    const { departments, faulty } = readDepartments(text)
    if (faulty.length > 0) setFault(t('paste.faulty', { rows: faulty.join(', ') }))
    else if (departments.length === 0) setFault(t('paste.empty'))
    else {
      setFault(undefined)
      setText('')
      say(t('paste.read', { count: departments.length }))
      onRead(departments)
    }
  }
  return (
    <details className="history">
      <summary>{t('paste')}</summary>
      <TextAreaField
        id="paste"
        label={t('paste.label')}
        hint={t('paste.hint')}
        value={text}
        onChange={setText}
        fault={fault}
      />
      <Button variant="secondary" onClick={read}>
        {t('paste.do')}
      </Button>
    </details>
  )
}
