import { Button, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Municipality } from '@/shared/api/types'
import { formatDate, today } from '@/shared/format/date'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { MEMBERS, rename } from './api'
import { useMembersTexts } from './texts'

interface NamesProps {
  member: Municipality
  etag: string
}

/** What the member is called, and has been. */
export function Names({ member, etag }: NamesProps) {
  const t = useMembersTexts()
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="names">
      <div className="section-head">
        <Heading level={2} data-size="xs" id="names">
          {t('name')}
        </Heading>
        {!open && (
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {t('rename')}
          </Button>
        )}
      </div>
      {open && <Rename member={member} etag={etag} onClose={() => setOpen(false)} />}
      <ul>
        {member.names.map((each, index) => (
          <li key={each.validFrom}>
            {index === member.names.length - 1
              ? t('name.first', { name: each.name })
              : t('name.from', { name: each.name, day: formatDate(each.validFrom) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rename({ member, etag, onClose }: NamesProps & { onClose: () => void }) {
  const t = useMembersTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [name, setName] = useState('')
  const [validFrom, setValidFrom] = useState(today())
  const save = useMutation({
    mutationFn: () => rename(member.code, etag, { name: name.trim(), validFrom }),
    onSuccess: () => {
      say(t('rename.done', { name: name.trim() }))
      void queries.invalidateQueries({ queryKey: [MEMBERS] })
      onClose()
    },
    onError: (error) => faults.fail(error, { name: 'newName', validFrom: 'nameFrom' }),
  })
  return (
    <FormPanel
      title={t('rename')}
      faults={faults}
      saving={save.isPending}
      changed={name !== ''}
      onSave={() => {
        const wanting = [
          ...(name.trim() ? [] : [{ field: 'newName', message: t('fault.name') }]),
          ...(validFrom ? [] : [{ field: 'nameFrom', message: t('fault.nameFrom') }]),
        ]
        if (faults.check(wanting)) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="newName"
          label={t('rename.name')}
          hint={t('name.hint')}
          value={name}
          onChange={setName}
          fault={faults.of('newName')}
        />
        <TextField
          id="nameFrom"
          type="date"
          label={t('rename.from')}
          hint={t('rename.hint')}
          value={validFrom}
          onChange={setValidFrom}
          fault={faults.of('nameFrom')}
        />
      </div>
    </FormPanel>
  )
}
