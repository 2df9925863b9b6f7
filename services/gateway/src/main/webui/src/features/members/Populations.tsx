import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Municipality } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { TextField } from '@/shared/ui/fields'
import { useFormFaults } from '@/shared/ui/form'
import { FormPanel } from '@/shared/ui/FormPanel'
import { useSay } from '@/shared/ui/Messages'
import { TableRegion } from '@/shared/ui/TableRegion'
import { changeMember, MEMBERS } from './api'
import { emptyDraft, requestOf } from './draft'
import { faultsOf } from './steps/faults'
import { useMembersTexts } from './texts'

interface PopulationsProps {
  member: Municipality
  etag: string
}

/** How many live there, day by day of counting; what keys by inhabitants go by. */
export function Populations({ member, etag }: PopulationsProps) {
  const t = useMembersTexts()
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="populations">
      <div className="section-head">
        <Heading level={2} data-size="xs" id="populations">
          {t('inhabitants')}
        </Heading>
        {!adding && (
          <Button variant="secondary" onClick={() => setAdding(true)}>
            {t('population.add')}
          </Button>
        )}
      </div>
      {adding && <NewFigure member={member} etag={etag} onClose={() => setAdding(false)} />}
      <TableRegion name={t('inhabitants')}>
        <Table className="figures" data-text-columns="2">
          <caption>{t('population.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('countedOn')}</th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('inhabitants')}</th>
            </tr>
          </thead>
          <tbody>
            {member.populations.map((each) => (
              <tr key={each.date}>
                <th scope="row">{formatDate(each.date)}</th>
                <td>{each.source}</td>
                <td>{formatNumber(each.inhabitants)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
    </section>
  )
}

function NewFigure({ member, etag, onClose }: PopulationsProps & { onClose: () => void }) {
  const t = useMembersTexts()
  const say = useSay()
  const queries = useQueryClient()
  const faults = useFormFaults()
  const [figure, setFigure] = useState({ inhabitants: '', countedOn: '', source: '' })
  const draft = { ...emptyDraft(), ...figure }
  const set = (part: Partial<typeof figure>) => setFigure((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: () => changeMember(member.code, etag, withFigure(member, requestOf(draft).populations)),
    onSuccess: () => {
      say(t('population.saved', { name: member.name }))
      void queries.invalidateQueries({ queryKey: [MEMBERS] })
      onClose()
    },
    onError: (error) =>
      faults.fail(error, {
        'populations[0].date': 'countedOn',
        'populations[0].inhabitants': 'inhabitants',
        'populations[0].source': 'source',
      }),
  })
  return (
    <FormPanel
      title={t('population.add')}
      faults={faults}
      saving={save.isPending}
      changed={Object.values(figure).some(Boolean)}
      onSave={() => {
        if (faults.check(faultsOf('invanare', draft, t))) save.mutate()
      }}
      onCancel={onClose}
    >
      <div className="field-row">
        <TextField
          id="inhabitants"
          label={t('inhabitants')}
          inputMode="numeric"
          value={figure.inhabitants}
          onChange={(inhabitants) => set({ inhabitants })}
          fault={faults.of('inhabitants')}
        />
        <TextField
          id="countedOn"
          label={t('countedOn')}
          type="date"
          value={figure.countedOn}
          onChange={(countedOn) => set({ countedOn })}
          fault={faults.of('countedOn')}
        />
        <TextField
          id="source"
          label={t('source')}
          hint={t('source.hint')}
          value={figure.source}
          onChange={(source) => set({ source })}
          fault={faults.of('source')}
        />
      </div>
      <p className="field-hint">{t('population.replaces')}</p>
    </FormPanel>
  )
}

type Figures = Municipality['populations']

/** The new figure first, in place of one of the same day; everything else as it is. */
function withFigure(member: Municipality, added: Figures) {
  const others = member.populations.filter((each) => each.date !== added[0]?.date)
  return {
    ...(member.organisationNumber ? { organisationNumber: member.organisationNumber } : {}),
    populations: [...added, ...others],
    departments: member.departments.map(({ code, nameSv, nameEn, parentCode, validFrom, validTo }) => ({
      code,
      nameSv,
      nameEn,
      ...(parentCode ? { parentCode } : {}),
      validFrom,
      ...(validTo ? { validTo } : {}),
    })),
  }
}
