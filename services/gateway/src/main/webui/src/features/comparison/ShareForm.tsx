import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { FEDERATION, realmsQuery } from '@/shared/api/session'
import type { FigureShare } from '@/shared/api/types'
import { SelectField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { useSubjects } from './subjects'
import { useComparisonTexts } from './texts'

const FIGURES = ['service-cost', 'budget-outcome', 'saving'] as const

export function ShareForm({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useComparisonTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const members = (useQuery(realmsQuery).data ?? []).filter((each) => ![FEDERATION, code].includes(each.code))
  const [figure, setFigure] = useState<FigureShare['figure']>('service-cost')
  const [subject, setSubject] = useState('')
  const [reader, setReader] = useState('')
  const subjects = useSubjects(figure)
  const share = useMutation({
    mutationFn: () =>
      answer(
        costReporting.POST('/municipalities/{code}/figure-shares', {
          params: { path: { code } },
          body: {
            figure,
            ...(subject ? { subjectCode: subject } : {}),
            ...(reader ? { withMunicipality: reader } : {}),
          },
        }),
      ),
    onSuccess: () => {
      say(
        t('shared', {
          what: t(`figure.${figure}`),
          with: members.find((each) => each.code === reader)?.name ?? t('with.all'),
        }),
      )
      void queries.invalidateQueries({ queryKey: ['figure-shares'] })
      void queries.invalidateQueries({ queryKey: ['comparison'] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, { figure: 'figure', subjectCode: 'subject', withMunicipality: 'reader' }),
  })
  return (
    <FormPanel
      title={t('share')}
      faults={faults}
      saving={share.isPending}
      changed={subject !== '' || reader !== ''}
      onSave={() => share.mutate()}
      onCancel={onClose}
    >
      <div className="field-row">
        <SelectField
          id="figure"
          label={t('what')}
          value={figure}
          onChange={(value) => {
            setFigure(value as FigureShare['figure'])
            setSubject('')
          }}
          choices={FIGURES.map((each) => ({ value: each, label: t(`figure.${each}`) }))}
        />
        <SelectField
          id="subject"
          label={t('subject')}
          value={subject}
          onChange={setSubject}
          choices={subjects}
          fault={faults.of('subject')}
        />
        <SelectField
          id="reader"
          label={t('with')}
          value={reader}
          onChange={setReader}
          choices={[
            { value: '', label: t('with.all') },
            ...members.map((each) => ({ value: each.code, label: each.name })),
          ]}
          fault={faults.of('reader')}
        />
      </div>
      <p className="field-hint">{t('share.means')}</p>
    </FormPanel>
  )
}
