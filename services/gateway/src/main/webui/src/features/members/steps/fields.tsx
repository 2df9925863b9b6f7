import { TextField } from '@/shared/ui/fields'
import type { FormFaults } from '@/shared/ui/form'
import { AdministratorFields } from '../AdministratorFields'
import { slugOf, type MemberDraft } from '../draft'
import { useMembersTexts } from '../texts'

export { DepartmentsStep } from './DepartmentsStep'

export interface StepFieldsProps {
  draft: MemberDraft
  set: (part: Partial<MemberDraft>) => void
  faults: FormFaults
}

export function WhoStep({ draft, set, faults }: StepFieldsProps) {
  const t = useMembersTexts()
  const rename = (name: string) => {
    const untouched = draft.slug === '' || draft.slug === slugOf(draft.name)
    set({ name, ...(untouched ? { slug: slugOf(name) } : {}) })
  }
  return (
    <>
      <div className="field-row">
        <TextField
          id="name"
          label={t('name')}
          hint={t('name.hint')}
          value={draft.name}
          onChange={rename}
          fault={faults.of('name')}
        />
        <TextField
          id="code"
          label={t('code')}
          hint={t('code.hint')}
          inputMode="numeric"
          value={draft.code}
          onChange={(code) => set({ code })}
          fault={faults.of('code')}
        />
      </div>
      <div className="field-row">
        <TextField
          id="slug"
          label={t('slug')}
          hint={t('slug.hint')}
          value={draft.slug}
          onChange={(slug) => set({ slug })}
          fault={faults.of('slug')}
        />
        <TextField
          id="organisationNumber"
          label={t('organisationNumber.optional')}
          hint={t('organisationNumber.hint')}
          inputMode="numeric"
          value={draft.organisationNumber}
          onChange={(organisationNumber) => set({ organisationNumber })}
          fault={faults.of('organisationNumber')}
        />
      </div>
    </>
  )
}

export function PopulationStep({ draft, set, faults }: StepFieldsProps) {
  const t = useMembersTexts()
  return (
    <>
      <p>{t('population.text')}</p>
      <div className="field-row">
        <TextField
          id="inhabitants"
          label={t('inhabitants')}
          inputMode="numeric"
          value={draft.inhabitants}
          onChange={(inhabitants) => set({ inhabitants })}
          fault={faults.of('inhabitants')}
        />
        <TextField
          id="countedOn"
          label={t('countedOn')}
          type="date"
          value={draft.countedOn}
          onChange={(countedOn) => set({ countedOn })}
          fault={faults.of('countedOn')}
        />
        <TextField
          id="source"
          label={t('source')}
          hint={t('source.hint')}
          value={draft.source}
          onChange={(source) => set({ source })}
          fault={faults.of('source')}
        />
      </div>
    </>
  )
}

export function AdministratorStep({ draft, set, faults }: StepFieldsProps) {
  const t = useMembersTexts()
  return (
    <>
      <p>{t('administrator.text')}</p>
      <AdministratorFields
        person={draft.administrator}
        onChange={(administrator) => set({ administrator })}
        faults={faults}
      />
    </>
  )
}
