import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { SelectField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { poolsQuery } from './queries'
import { accountsOf } from './rule'
import { ruleFaults, ruleRequest, type RuleDraft } from './ruleDraft'
import { useMappingTexts } from './texts'

interface RuleFormProps {
  id?: string
  etag?: string
  initial: RuleDraft
  onClose: () => void
}

const FIELDS = Object.fromEntries(
  ['priority', 'accountFrom', 'accountTo', 'costCentre', 'project', 'poolCode', 'validFrom', 'validTo'].map(
    (name) => [name, name],
  ),
)

export function RuleForm({ id, etag, initial, onClose }: RuleFormProps) {
  const t = useMappingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const pools = useQuery(poolsQuery).data?.items
  const [draft, setDraft] = useState(initial)
  const field = (name: keyof RuleDraft) => ({
    id: name,
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    fault: faults.of(name),
  })

  const save = useMutation({
    mutationFn: () => {
      const body = ruleRequest(draft)
      return id
        ? answer(
            costReporting.PUT('/mapping-rules/{id}', {
              params: { path: { id }, header: { 'If-Match': etag } },
              body,
            }),
          )
        : answer(costReporting.POST('/mapping-rules', { body }))
    },
    onSuccess: (saved) => {
      say(t('rule.saved', { rule: accountsOf(saved), priority: saved.priority }))
      void queries.invalidateQueries({ queryKey: ['mapping-rules'] })
      onClose()
    },
    onError: (error) => faults.fail(error, FIELDS),
  })

  return (
    <FormPanel
      title={id ? t('rule.change') : t('rule.add')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(initial)}
      onSave={() => {
        if (faults.check(ruleFaults(draft, t))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField {...field('accountFrom')} label={t('accountFrom')} inputMode="numeric" />
        <TextField {...field('accountTo')} label={t('accountTo')} inputMode="numeric" />
        <TextField {...field('costCentre')} label={t('costCentre.optional')} />
        <TextField {...field('project')} label={t('project.optional')} />
      </div>
      <div className="field-row">
        <SelectField
          {...field('poolCode')}
          label={t('pool')}
          hint={pools?.length === 0 && t('pool.none')}
          choices={[
            { value: '', label: t('pool.choose') },
            ...(pools ?? []).map((pool) => ({ value: pool.code, label: nameIn(language, pool) })),
          ]}
        />
        <TextField
          {...field('priority')}
          label={t('priority')}
          hint={t('priority.hint')}
          inputMode="numeric"
        />
        <TextField {...field('validFrom')} label={t('validFrom')} type="date" />
        <TextField {...field('validTo')} label={t('validTo.optional')} type="date" />
      </div>
    </FormPanel>
  )
}
