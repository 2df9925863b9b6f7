import { Alert, Button, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { OnboardingState } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { giveUp, UNFINISHED } from './api'
import { forget, keptDraft } from './kept'
import { useMembersTexts } from './texts'

/** What a failure left half-way: taken up again, or given up. */
export function Unfinished({ onboardings }: { onboardings: readonly OnboardingState[] }) {
  const t = useMembersTexts()
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('unfinished.title')}
      </Heading>
      <ul className="card-list">
        {onboardings.map((each) => (
          <li key={each.code}>
            <OneUnfinished onboarding={each} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function OneUnfinished({ onboarding }: { onboarding: OnboardingState }) {
  const t = useMembersTexts()
  const { realm } = useActing()
  const { code, name, slug, step, givenUp, changedAt } = onboarding
  const registered = step === 'registered'
  const state = givenUp ? 'givenUp' : registered ? 'registered' : step === 'requested' ? 'requested' : 'realm'
  return (
    <>
      <p>
        <strong>{name || code}</strong> ({code}): {t(`unfinished.${state}`)}{' '}
        {t('unfinished.since', { at: formatDateTime(changedAt) })}
      </p>
      <div className="actions">
        {registered ? (
          <Link to="/$realm/medlemmar/$code" params={{ realm: realm.slug, code }}>
            {t('unfinished.invite')}
          </Link>
        ) : (
          <>
            {!givenUp && (
              <Link
                to="/$realm/medlemmar/ny"
                params={{ realm: realm.slug }}
                search={{ kommun: code, namn: slug }}
              >
                {t('unfinished.goOn', { name: name || code })}
              </Link>
            )}
            <GiveUp code={code} name={name || code} />
          </>
        )}
      </div>
    </>
  )
}

interface GiveUpProps {
  code: string
  name: string
  onDone?: () => void
}

/** Undoes what has been done of an onboarding, once asked for twice. */
export function GiveUp({ code, name, onDone }: GiveUpProps) {
  const t = useMembersTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const work = useMutation({
    mutationFn: () => giveUp(code),
    onSuccess: () => {
      say(t('giveUp.done', { name }))
      if (keptDraft()?.code === code) forget()
      onDone?.()
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: [UNFINISHED] }),
  })
  return (
    <>
      <Button variant="secondary" data-color="danger" loading={work.isPending} onClick={() => setAsked(true)}>
        {t('giveUp', { name })}
      </Button>
      {work.error && <ProblemAlert error={work.error} />}
      {asked && (
        <ConfirmDialog
          title={t('giveUp.ask', { name })}
          action={t('giveUp.do')}
          onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false)
            work.mutate()
          }}
        >
          <p>{t('giveUp.text')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
