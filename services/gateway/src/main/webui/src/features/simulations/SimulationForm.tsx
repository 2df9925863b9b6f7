import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import { today } from '@/shared/format/date'
import { usePriceTexts } from '@/shared/price/texts'
import { TextAreaField, TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import type { Choices } from './choices'
import { draftFaults, fieldIds, priceFaults, requestOf, type Draft } from './draft'
import { JoinsFields } from './JoinsFields'
import { KeysFields } from './KeysFields'
import { LeavesFields } from './LeavesFields'
import { PricesFields } from './PricesFields'
import { useSimulationTexts } from './texts'

/** The whole of it stays in one draft: what joins and leaves decides whose weights can be given. */
export function SimulationForm({ choices }: { choices: Choices }) {
  const t = useSimulationTexts()
  const ofPrice = usePriceTexts()
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const realm = useActing().realm.slug
  const faults = useFormFaults()
  const [changed, setChanged] = useState(false)
  const [draft, setDraft] = useState<Draft>(() => ({
    name: '',
    reason: '',
    period: String(Number(today().slice(0, 4)) - 1),
    keys: [],
    joins: [],
    leaves: [],
    prices: [],
  }))
  const set = (part: Partial<Draft>) => {
    setChanged(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const cancel = () => void navigate({ to: '/$realm/simuleringar', params: { realm } })

  const make = useMutation({
    mutationFn: () => answer(costReporting.POST('/simulations', { body: requestOf(draft) })),
    onSuccess: ({ id, name }) => {
      say(t('made', { name }))
      void queries.invalidateQueries({ queryKey: ['simulations'] })
      void navigate({ to: '/$realm/simuleringar/$simulationId', params: { realm, simulationId: id } })
    },
    onError: (error) => faults.fail(error, fieldIds(draft)),
  })

  return (
    <FormPanel
      title={t('form.title')}
      saveLabel={t('form.make')}
      faults={faults}
      saving={make.isPending || make.isSuccess}
      changed={changed}
      onSave={() => {
        if (faults.check([...draftFaults(draft, t), ...priceFaults(draft, ofPrice)])) make.mutate()
      }}
      onCancel={cancel}
    >
      <TextField
        id="name"
        label={t('name')}
        hint={t('name.hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        fault={faults.of('name')}
      />
      <TextAreaField
        id="reason"
        label={t('reason')}
        hint={t('reason.hint')}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        fault={faults.of('reason')}
      />
      <div id="period" tabIndex={-1}>
        <p>{t('period.hint')}</p>
        {faults.of('period') && <p className="field-fault">{faults.of('period')}</p>}
        <PeriodChooser
          period={draft.period}
          onChange={(period) => set({ period })}
          kindLabel={t('period.kind')}
        />
      </div>
      <KeysFields draft={draft} choices={choices} faults={faults} onChange={(keys) => set({ keys })} />
      <JoinsFields draft={draft} choices={choices} faults={faults} onChange={(joins) => set({ joins })} />
      <LeavesFields draft={draft} choices={choices} faults={faults} onChange={(leaves) => set({ leaves })} />
      <PricesFields draft={draft} choices={choices} faults={faults} onChange={(prices) => set({ prices })} />
    </FormPanel>
  )
}
