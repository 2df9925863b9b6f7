import { Fieldset } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { servicesQuery } from './queries'
import { useSavingTexts } from './texts'

const EMPTY = { code: '', nameSv: '', nameEn: '' }

/** A named group of services that baselines can be of. */
export function AreaForm({ onClose }: { onClose: () => void }) {
  const t = useSavingTexts()
  const language = useLanguage()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const services = useQuery(servicesQuery).data?.items ?? []
  const [draft, setDraft] = useState(EMPTY)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const field = (key: keyof typeof EMPTY) => ({
    id: key,
    label: t(`area.${key}`),
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
    fault: faults.of(key),
  })
  const save = useMutation({
    mutationFn: () =>
      answer(costReporting.POST('/saving-areas', { body: { ...draft, serviceCodes: [...chosen] } })),
    onSuccess: (saved) => {
      say(t('area.saved', { name: nameIn(language, saved) }))
      void queries.invalidateQueries({ queryKey: ['saving-areas'] })
      onClose()
    },
    onError: (error) => faults.fail(error, { code: 'code', nameSv: 'nameSv', nameEn: 'nameEn' }),
  })
  const judged = () =>
    [
      !/^[a-z0-9][a-z0-9-]*$/.test(draft.code) && { field: 'code', message: t('area.code.fault') },
      draft.nameSv.trim() === '' && { field: 'nameSv', message: t('area.name.fault') },
      draft.nameEn.trim() === '' && { field: 'nameEn', message: t('area.name.fault') },
      chosen.length === 0 && { field: 'services', message: t('area.services.fault') },
    ].filter((fault) => fault !== false)

  return (
    <FormPanel
      title={t('add.omrade')}
      faults={faults}
      saving={save.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(EMPTY) || chosen.length > 0}
      onSave={() => {
        if (faults.check(judged())) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField {...field('code')} hint={t('area.code.hint')} />
        <TextField {...field('nameSv')} />
        <TextField {...field('nameEn')} />
      </div>
      <Fieldset id="services" tabIndex={-1}>
        <Fieldset.Legend>{t('area.services')}</Fieldset.Legend>
        {services.map((service) => (
          <label className="check" key={service.code}>
            <input
              type="checkbox"
              checked={chosen.includes(service.code)}
              onChange={(event) =>
                setChosen((before) =>
                  event.target.checked
                    ? [...before, service.code]
                    : before.filter((code) => code !== service.code),
                )
              }
            />
            {nameIn(language, service)}
          </label>
        ))}
      </Fieldset>
    </FormPanel>
  )
}
