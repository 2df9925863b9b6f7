import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { formatDate } from '@/shared/format/date'
import { SelectField, TextAreaField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { parseSeries } from './series'
import { useSavingTexts } from './texts'

const EMPTY = { kind: 'pkv', publishedOn: '', source: '', series: '' }

/** An index as it was published: its years are typed or pasted, one a line. */
export function EditionForm({ onClose }: { onClose: () => void }) {
  const t = useSavingTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [draft, setDraft] = useState(EMPTY)
  const field = (key: keyof typeof EMPTY) => ({
    id: key,
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
    fault: faults.of(key),
  })
  const { values, faultyLine } = parseSeries(draft.series)
  const save = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/index-editions', {
          body: {
            kind: draft.kind as 'pkv' | 'kpi',
            publishedOn: draft.publishedOn,
            source: draft.source.trim(),
            values,
          },
        }),
      ),
    onSuccess: (saved) => {
      say(t('edition.saved', { kind: saved.kind.toUpperCase(), date: formatDate(saved.publishedOn) }))
      void queries.invalidateQueries({ queryKey: ['index-editions'] })
      void queries.invalidateQueries({ queryKey: ['savings'] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, { kind: 'kind', publishedOn: 'publishedOn', source: 'source', values: 'series' }),
  })
  const judged = () =>
    [
      draft.publishedOn === '' && { field: 'publishedOn', message: t('date.fault') },
      draft.source.trim() === '' && { field: 'source', message: t('source.fault') },
      faultyLine !== undefined && { field: 'series', message: t('series.fault', { line: faultyLine }) },
      values.length === 0 && faultyLine === undefined && { field: 'series', message: t('series.none') },
    ].filter((fault) => fault !== false)

  return (
    <FormPanel
      title={t('add.utgava')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(EMPTY)}
      onSave={() => {
        if (faults.check(judged())) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <SelectField
          {...field('kind')}
          label={t('index')}
          choices={(['pkv', 'kpi'] as const).map((kind) => ({ value: kind, label: t(`index.${kind}`) }))}
        />
        <TextField {...field('publishedOn')} label={t('publishedOn')} type="date" width="medium" />
        <TextField {...field('source')} label={t('source')} hint={t('edition.source.hint')} />
      </div>
      <TextAreaField {...field('series')} label={t('series')} hint={t('series.hint')} />
    </FormPanel>
  )
}
