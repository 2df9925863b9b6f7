import { Heading } from '@digdir/designsystemet-react'
import type { OnboardingState } from '@/shared/api/types'
import { useMembersTexts } from '../texts'

const SERVER_STEPS = ['requested', 'realm-created', 'registered', 'completed'] as const

/** What the service has done until now, and is doing. */
export function ServerSteps({ state, sending }: { state?: OnboardingState; sending: boolean }) {
  const t = useMembersTexts()
  const reached = SERVER_STEPS.findIndex((each) => each === state?.step)
  return (
    <section aria-labelledby="progress">
      <Heading level={3} data-size="2xs" id="progress">
        {t('progress')}
      </Heading>
      <ol className="server-steps" aria-live="polite">
        {SERVER_STEPS.map((step, index) => {
          const said =
            index <= reached
              ? 'progress.done'
              : index === reached + 1 && sending
                ? 'progress.now'
                : 'progress.left'
          return (
            <li key={step} data-done={index <= reached || undefined}>
              <span aria-hidden="true">{index <= reached ? '✓' : '○'}</span> {t(`progress.${step}`)}:{' '}
              {t(said)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
