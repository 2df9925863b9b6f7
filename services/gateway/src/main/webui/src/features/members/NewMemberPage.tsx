import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import type { OnboardedMunicipality } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'
import { useFormFaults } from '@/shared/ui/form'
import { Page } from '@/shared/ui/Page'
import { checkDraft, MEMBERS, takeIn, UNFINISHED } from './api'
import { TakenIn } from './TakenIn'
import {
  checkOf,
  emptyDraft,
  fieldIds,
  requestOf,
  stepOf,
  STEPS,
  type MemberDraft,
  type StepName,
} from './draft'
import { forget, keep, keptDraft } from './kept'
import { CheckStep } from './steps/CheckStep'
import { faultsOf } from './steps/faults'
import { Steps } from './steps/Steps'
import { AdministratorStep, DepartmentsStep, PopulationStep, WhoStep } from './steps/fields'
import { StepForm } from './steps/StepForm'
import { useMembersTexts } from './texts'

const FIELDS = {
  kommun: WhoStep,
  invanare: PopulationStep,
  forvaltningar: DepartmentsStep,
  administrator: AdministratorStep,
}

/** Takes in a member, a step at a time; each is judged by the service before the next. */
export function NewMemberPage() {
  const t = useMembersTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { realm } = useActing()
  const { steg = 'kommun', kommun, namn } = useSearch({ from: '/$realm/medlemmar/ny' })
  const [draft, setDraft] = useState<MemberDraft>(() => begun(kommun, namn))
  const [done, setDone] = useState<OnboardedMunicipality>()
  const faults = useFormFaults()

  const go = (to: StepName) =>
    void navigate({
      to: '/$realm/medlemmar/ny',
      params: { realm: realm.slug },
      search: to === 'kommun' ? {} : { steg: to },
      replace: false,
    })
  const set = (part: Partial<MemberDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(next)
  }
  const fail = (error: unknown) => {
    const first = error instanceof ProblemError ? error.faults[0]?.field : undefined
    faults.fail(error, fieldIds(draft))
    if (first && stepOf(first) !== steg) go(stepOf(first))
  }
  const check = useMutation({
    mutationFn: () => checkDraft(checkOf(steg, draft)),
    onSuccess: () => {
      faults.clear()
      go(STEPS[STEPS.indexOf(steg) + 1] ?? 'kontroll')
    },
    onError: fail,
  })
  const send = useMutation({
    mutationFn: () => takeIn(requestOf(draft)),
    onSuccess: (made) => {
      forget()
      setDone(made)
    },
    onError: fail,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: [MEMBERS] })
      void queries.invalidateQueries({ queryKey: [UNFINISHED] })
    },
  })

  if (done) return <TakenIn made={done} />
  const missing: readonly Fault[] = steg === 'kontroll' ? [] : faultsOf(steg, draft, t)
  const Fields = steg === 'kontroll' ? undefined : FIELDS[steg]
  return (
    <Page
      title={t('new.title')}
      documentTitle={`${t(`step.${steg}`)} – ${t('new.title')}`}
      lead={t('new.lead')}
    >
      <Steps at={steg} />
      {Fields ? (
        <StepForm
          key={steg}
          step={steg}
          faults={faults}
          checking={check.isPending}
          onNext={() => {
            if (faults.check(missing)) check.mutate()
          }}
          onBack={steg === 'kommun' ? undefined : () => go(STEPS[STEPS.indexOf(steg) - 1] ?? 'kommun')}
          onForget={() => {
            forget()
            setDraft(emptyDraft())
            faults.clear()
            go('kommun')
          }}
        >
          <Fields draft={draft} set={set} faults={faults} />
        </StepForm>
      ) : (
        <CheckStep
          draft={draft}
          sending={send.isPending}
          failure={faults.failure}
          onChange={go}
          onSend={() => send.mutate()}
          onGivenUp={() => {
            setDraft(emptyDraft())
            faults.clear()
            go('kommun')
          }}
        />
      )}
    </Page>
  )
}

/** What this tab has kept, unless one goes on with another municipality. */
function begun(code: string | undefined, slug: string | undefined): MemberDraft {
  const kept = keptDraft()
  if (!code) return kept ?? emptyDraft()
  return kept?.code === code ? kept : { ...emptyDraft(), code, slug: slug ?? '' }
}
