import { Button, Heading, Tag } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DepartmentChange, DepartmentPeriod } from '@/shared/api/types'
import { formatDate, today } from '@/shared/format/date'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { DEPARTMENTS, reorganise } from './api'
import { ChangeFields, type Wanted } from './ChangeFields'
import { Changes } from './Changes'
import { DepartmentTree } from './DepartmentTree'
import { onDay, planned, treeOf, type Placed } from './tree'
import { useOrganisationTexts } from './texts'

interface ReorganiseProps {
  code: string
  etag: string
  departments: readonly DepartmentPeriod[]
  /** With the day that something was changed from. */
  onClose: (day?: string) => void
}

/** Changes that are planned one by one, seen in the tree as they will be, and saved together. */
export function Reorganise({ code, etag, departments, onClose }: ReorganiseProps) {
  const t = useOrganisationTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [day, setDay] = useState(today())
  const [changes, setChanges] = useState<readonly DepartmentChange[]>([])
  const [wanted, setWanted] = useState<Wanted>()
  useFocusAfter(changes.length)
  const present = planned(onDay(departments, day), changes)
  const save = useMutation({
    mutationFn: () => reorganise(code, etag, { validFrom: day, changes: [...changes] }),
    onSuccess: () => {
      say(t('saved', { day: formatDate(day) }))
      void queries.invalidateQueries({ queryKey: [DEPARTMENTS, code] })
      void queries.invalidateQueries({ queryKey: ['members'] })
      onClose(day)
    },
    onError: (error) => faults.fail(error, placesOf(changes.length)),
  })
  const add = (change: DepartmentChange) => {
    setChanges([...changes, change])
    setWanted(undefined)
    faults.clear()
  }
  const check = () =>
    faults.check([
      ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [{ field: 'validFrom', message: t('fault.day') }]),
      ...(changes.length > 0 ? [] : [{ field: 'add', message: t('fault.none') }]),
    ])
  return (
    <>
      <FormPanel
        title={t('reorganise')}
        faults={faults}
        saving={save.isPending}
        changed={changes.length > 0}
        saveLabel={t('save', { count: changes.length })}
        onSave={() => {
          if (check()) save.mutate()
        }}
        onCancel={() => onClose()}
      >
        <TextField
          id="validFrom"
          type="date"
          label={t('validFrom')}
          hint={t('validFrom.hint')}
          width="medium"
          value={day}
          onChange={setDay}
          fault={faults.of('validFrom')}
        />
        <Changes
          changes={changes}
          present={present}
          onUndo={(index) => {
            setChanges(changes.filter((_, at) => at !== index))
            faults.clear()
          }}
        />
      </FormPanel>
      {wanted && (
        <ChangeFields
          key={`${wanted.kind} ${wanted.of?.code ?? ''}`}
          wanted={wanted}
          present={present}
          onAdd={add}
          onClose={() => setWanted(undefined)}
        />
      )}
      <div className="section-head">
        <Heading level={2} data-size="xs">
          {t('after', { day: formatDate(day) })}
        </Heading>
        <Button id="add" variant="secondary" onClick={() => setWanted({ kind: 'add' })}>
          {t('add')}
        </Button>
      </div>
      <DepartmentTree
        branches={treeOf(present)}
        label={t('after', { day: formatDate(day) })}
        note={({ mark }) =>
          mark && <Tag data-color={mark === 'ended' ? 'warning' : 'info'}>{t(`mark.${mark}`)}</Tag>
        }
        actions={(department) => (
          <Actions
            department={department}
            onWanted={setWanted}
            onEnd={() => add({ kind: 'end', code: department.code })}
          />
        )}
      />
    </>
  )
}

/** What was pressed goes away with what it did: focus goes to the change that came of it, or on after one is undone. */
function useFocusAfter(count: number) {
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) document.getElementById(`change-${count - 1}`)?.focus()
    if (count < before.current) document.getElementById('add')?.focus()
    before.current = count
  }, [count])
}

interface ActionsProps {
  department: Placed
  onWanted: (wanted: Wanted) => void
  onEnd: () => void
}

function Actions({ department, onWanted, onEnd }: ActionsProps) {
  const t = useOrganisationTexts()
  const name = nameIn(useLanguage(), department)
  if (department.mark === 'ended') return null
  return (
    <>
      {(['rename', 'move'] as const).map((kind) => (
        <Button
          key={kind}
          variant="tertiary"
          className="row-button"
          aria-label={t(`${kind}.of`, { name })}
          onClick={() => onWanted({ kind, of: department })}
        >
          {t(kind)}
        </Button>
      ))}
      <Button variant="tertiary" className="row-button" aria-label={t('end.of', { name })} onClick={onEnd}>
        {t('end')}
      </Button>
    </>
  )
}

/** Each change of the request is mended in its row of the list. */
function placesOf(count: number): Record<string, string> {
  const places: Record<string, string> = { validFrom: 'validFrom' }
  for (let index = 0; index < count; index++)
    for (const part of ['code', 'nameSv', 'nameEn', 'parentCode'])
      places[`changes[${index}].${part}`] = `change-${index}`
  return places
}
