import { Button, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { formatDate } from '@/shared/format/date'
import { Facts } from '@/shared/ui/Facts'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { onboardingQuery } from '../api'
import { hasAdministrator, STEPS, type MemberDraft, type StepName } from '../draft'
import { useMembersTexts } from '../texts'
import { GiveUp } from '../Unfinished'
import { ServerSteps } from './ServerSteps'

interface CheckStepProps {
  draft: MemberDraft
  sending: boolean
  failure: unknown
  onChange: (step: StepName) => void
  onSend: () => void
  onGivenUp: () => void
}

/** All the answers, each with a way back; then what the service has done of it, while and after it is sent. */
export function CheckStep({ draft, sending, failure, onChange, onSend, onGivenUp }: CheckStepProps) {
  const t = useMembersTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const code = draft.code.trim()
  const state = useQuery({
    ...onboardingQuery(code),
    enabled: /^\d{4}$/.test(code),
    refetchInterval: sending ? 500 : false,
  }).data
  const begun = state && state.step !== 'completed'
  return (
    <div className="panel form-panel">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {t('step.of', { number: STEPS.length, count: STEPS.length, name: t('step.kontroll') })}
      </Heading>
      <Answers draft={draft} onChange={onChange} />
      {(sending || begun) && <ServerSteps state={state ?? undefined} sending={sending} />}
      {failure !== undefined && !sending && <ProblemAlert error={failure} />}
      <div className="actions">
        <Button loading={sending} onClick={onSend}>
          {t(begun ? 'send.goOn' : 'send', { name: draft.name })}
        </Button>
        <Button variant="secondary" onClick={() => onChange('administrator')}>
          {t('back')}
        </Button>
        {begun && !sending && (state.step === 'requested' || state.step === 'realm-created') && (
          <GiveUp code={code} name={draft.name || code} onDone={onGivenUp} />
        )}
      </div>
    </div>
  )
}

function Answers({ draft, onChange }: Pick<CheckStepProps, 'draft' | 'onChange'>) {
  const t = useMembersTexts()
  const { administrator, departments } = draft
  const none = t('none.given')
  return (
    <>
      <Section step="kommun" onChange={onChange}>
        <Facts
          plain
          facts={[
            { label: t('name'), value: draft.name || none },
            { label: t('code'), value: draft.code || none },
            { label: t('slug'), value: draft.slug || none },
            { label: t('organisationNumber'), value: draft.organisationNumber || none },
          ]}
        />
      </Section>
      <Section step="invanare" onChange={onChange}>
        <Facts
          plain
          facts={[
            { label: t('inhabitants'), value: draft.inhabitants || none },
            { label: t('countedOn'), value: draft.countedOn ? formatDate(draft.countedOn) : none },
            { label: t('source'), value: draft.source || none },
          ]}
        />
      </Section>
      <Section step="forvaltningar" onChange={onChange}>
        {departments.length === 0 ? (
          <p>{t('departments.none')}</p>
        ) : (
          <ul>
            {departments.map((each, index) => (
              <li key={index}>
                {each.nameSv} ({each.code}){each.parentCode && `, ${t('partOf', { code: each.parentCode })}`}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section step="administrator" onChange={onChange}>
        {hasAdministrator(draft) ? (
          <Facts
            plain
            facts={[
              { label: t('person'), value: `${administrator.givenName} ${administrator.familyName}` },
              { label: t('email'), value: administrator.email },
              { label: t('username'), value: administrator.username },
            ]}
          />
        ) : (
          <p>{t('administrator.none')}</p>
        )}
      </Section>
    </>
  )
}

interface SectionProps extends Pick<CheckStepProps, 'onChange'> {
  step: StepName
  children: ReactNode
}

function Section({ step, onChange, children }: SectionProps) {
  const t = useMembersTexts()
  const name = t(`step.${step}`)
  return (
    <section aria-label={name}>
      <div className="section-head">
        <Heading level={3} data-size="2xs">
          {name}
        </Heading>
        <Button variant="tertiary" aria-label={t('change.of', { name })} onClick={() => onChange(step)}>
          {t('change')}
        </Button>
      </div>
      {children}
    </section>
  )
}
