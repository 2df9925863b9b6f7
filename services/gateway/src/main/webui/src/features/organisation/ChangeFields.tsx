import { useState } from 'react'
import type { DepartmentChange } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { withBelow, type Placed } from './tree'
import { useOrganisationTexts } from './texts'

export interface Wanted {
  kind: 'add' | 'rename' | 'move'
  of?: Placed
}

interface ChangeFieldsProps {
  wanted: Wanted
  present: readonly Placed[]
  onAdd: (change: DepartmentChange) => void
  onClose: () => void
}

/** What one change needs to be told; it is added to those that are saved together. */
export function ChangeFields({ wanted: { kind, of }, present, onAdd, onClose }: ChangeFieldsProps) {
  const t = useOrganisationTexts()
  const language = useLanguage()
  const faults = useFormFaults()
  const [code, setCode] = useState(of?.code ?? '')
  const [nameSv, setNameSv] = useState(of?.nameSv ?? '')
  const [nameEn, setNameEn] = useState(of?.nameEn ?? '')
  const [parentCode, setParentCode] = useState(of?.parentCode ?? '')
  const below = of ? withBelow(present, of.code) : new Set<string>()
  const named = kind !== 'move'
  const placed = kind !== 'rename'
  const name = of ? nameIn(language, of) : ''
  const add = () => {
    const wanting = [
      ...(kind !== 'add' || /^[A-Za-z0-9ÅÄÖåäö_-]{1,20}$/.test(code.trim())
        ? []
        : [{ field: 'code', message: t('fault.code') }]),
      ...(!named || nameSv.trim() ? [] : [{ field: 'nameSv', message: t('fault.name') }]),
    ]
    if (!faults.check(wanting)) return
    onAdd({
      kind,
      code: code.trim(),
      ...(named ? { nameSv: nameSv.trim(), nameEn: nameEn.trim() || nameSv.trim() } : {}),
      ...(placed && parentCode ? { parentCode } : {}),
    })
  }
  return (
    <FormPanel
      title={kind === 'add' ? t('add') : t(`${kind}.of`, { name })}
      faults={faults}
      saving={false}
      changed={false}
      saveLabel={t('plan')}
      onSave={add}
      onCancel={onClose}
    >
      <div className="field-row">
        {kind === 'add' && (
          <TextField
            id="code"
            label={t('code')}
            hint={t('code.hint')}
            value={code}
            onChange={setCode}
            fault={faults.of('code')}
          />
        )}
        {named && (
          <>
            <TextField
              id="nameSv"
              label={t('nameSv')}
              value={nameSv}
              onChange={setNameSv}
              fault={faults.of('nameSv')}
            />
            <TextField id="nameEn" label={t('nameEn')} value={nameEn} onChange={setNameEn} />
          </>
        )}
        {placed && (
          <SelectField
            id="parentCode"
            label={t('parent')}
            value={parentCode}
            onChange={setParentCode}
            choices={[
              { value: '', label: t('parent.none') },
              ...present
                .filter((each) => !below.has(each.code) && each.mark !== 'ended')
                .map((each) => ({ value: each.code, label: nameIn(language, each) })),
            ]}
          />
        )}
      </div>
    </FormPanel>
  )
}
