import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { RECORD_TYPES, useHistoryWords } from '@/shared/history/words'
import type { AuditedService } from '@/shared/history/queries'
import { SelectField, TextField } from '@/shared/ui/fields'
import type { AuditFilter } from './filter'
import { isNarrowed } from './filter'
import { useAuditTexts } from './texts'

interface FilterFormProps {
  service: AuditedService
  filter: AuditFilter
  onSearch: (service: AuditedService, filter: AuditFilter) => void
}

const SERVICES: readonly AuditedService[] = ['cost-reporting', 'tenants']

/** Asks for nothing until one says so; the address then holds what was asked. */
export function FilterForm({ service, filter, onSearch }: FilterFormProps) {
  const t = useAuditTexts()
  const words = useHistoryWords()
  const [part, setPart] = useState(service)
  const [draft, setDraft] = useState(filter)
  const set = (name: keyof AuditFilter) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value || undefined }))
  return (
    <form
      role="search"
      aria-label={t('filters')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(part, { ...draft, vem: draft.vem?.trim() || undefined })
      }}
    >
      <div className="field-row filters">
        <SelectField
          id="audit-service"
          label={t('service')}
          value={part}
          onChange={(value) => setPart(value as AuditedService)}
          choices={SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))}
        />
        <SelectField
          id="audit-type"
          label={t('type')}
          value={draft.typ ?? ''}
          onChange={set('typ')}
          choices={[
            { value: '', label: t('type.all') },
            ...RECORD_TYPES.map((value) => ({ value, label: words.type(value) })),
          ]}
        />
        <TextField
          id="audit-who"
          label={t('who')}
          hint={t('who.hint')}
          value={draft.vem ?? ''}
          onChange={set('vem')}
        />
        <TextField
          id="audit-from"
          type="date"
          label={t('from')}
          value={draft.fran ?? ''}
          onChange={set('fran')}
        />
        <TextField
          id="audit-to"
          type="date"
          label={t('to')}
          value={draft.till ?? ''}
          onChange={set('till')}
        />
      </div>
      <div className="actions">
        <Button type="submit">{t('search')}</Button>
        {isNarrowed(filter) && (
          <Button type="button" variant="secondary" onClick={() => onSearch(service, {})}>
            {t('clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
