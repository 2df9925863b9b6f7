import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import type { BaselineRequest } from '@/shared/api/types'
import { parseKronor } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { areasQuery } from './queries'
import { useSavingTexts } from './texts'

const EMPTY = {
  areaCode: 'total',
  baseYear: '',
  kronor: '',
  indexKind: 'pkv',
  firstYear: '',
  source: '',
  sourceDate: '',
}
const FIELDS = {
  areaCode: 'areaCode',
  baseYear: 'baseYear',
  amountOre: 'kronor',
  indexKind: 'indexKind',
  firstYear: 'firstYear',
  source: 'source',
  sourceDate: 'sourceDate',
}

interface BaselineFormProps {
  code: string
  name: string
  onClose: () => void
}

export function BaselineForm({ code, name, onClose }: BaselineFormProps) {
  const t = useSavingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const areas = useQuery(areasQuery).data?.items ?? []
  const [draft, setDraft] = useState(EMPTY)
  const field = (key: keyof typeof EMPTY) => ({
    id: key,
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
    fault: faults.of(key),
  })
  const save = useMutation({
    mutationFn: (body: BaselineRequest) =>
      answer(costReporting.POST('/municipalities/{code}/baselines', { params: { path: { code } }, body })),
    onSuccess: () => {
      say(t('baseline.saved', { name }))
      void queries.invalidateQueries({ queryKey: ['savings'] })
      onClose()
    },
    onError: (error) => faults.fail(error, FIELDS),
  })
  const judged = () =>
    [
      !/^\d{4}$/.test(draft.baseYear) && { field: 'baseYear', message: t('year.fault') },
      (parseKronor(draft.kronor) ?? 0) <= 0 && { field: 'kronor', message: t('amount.fault') },
      !/^\d{4}$/.test(draft.firstYear) && { field: 'firstYear', message: t('year.fault') },
      draft.source.trim() === '' && { field: 'source', message: t('source.fault') },
      draft.sourceDate === '' && { field: 'sourceDate', message: t('date.fault') },
    ].filter((fault) => fault !== false)

  return (
    <FormPanel
      title={t('baseline.form', { name })}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(EMPTY)}
      onSave={() => {
        if (faults.check(judged()))
          save.mutate({
            areaCode: draft.areaCode,
            baseYear: Number(draft.baseYear),
            amountOre: parseKronor(draft.kronor) ?? 0,
            indexKind: draft.indexKind as 'pkv' | 'kpi',
            firstYear: Number(draft.firstYear),
            source: draft.source.trim(),
            sourceDate: draft.sourceDate,
          })
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <SelectField
          {...field('areaCode')}
          label={t('area')}
          choices={areas.map((area) => ({ value: area.code, label: nameIn(language, area) }))}
        />
        <SelectField
          {...field('indexKind')}
          label={t('index')}
          choices={(['pkv', 'kpi'] as const).map((kind) => ({ value: kind, label: t(`index.${kind}`) }))}
        />
      </div>
      <div className="field-row">
        <TextField {...field('baseYear')} label={t('baseYear')} inputMode="numeric" width="short" />
        <TextField {...field('kronor')} label={t('baseline.amount')} inputMode="decimal" width="medium" />
        <TextField {...field('firstYear')} label={t('firstYear')} inputMode="numeric" width="short" />
      </div>
      <div className="field-row">
        <TextField {...field('source')} label={t('source')} hint={t('source.hint')} />
        <TextField {...field('sourceDate')} label={t('sourceDate')} type="date" width="medium" />
      </div>
    </FormPanel>
  )
}
