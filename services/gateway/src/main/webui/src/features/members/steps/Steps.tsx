import { STEPS, type StepName } from '../draft'
import { useMembersTexts } from '../texts'

/** Where one is among the steps. */
export function Steps({ at }: { at: StepName }) {
  const t = useMembersTexts()
  const now = STEPS.indexOf(at)
  return (
    <ol className="steps" aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === now ? 'step' : undefined} data-done={index < now || undefined}>
          <span className="steps-number" aria-hidden="true">
            {index < now ? '✓' : index + 1}
          </span>
          {t(`step.${step}`)}
          {index < now && <span className="ds-sr-only"> {t('steps.done')}</span>}
        </li>
      ))}
    </ol>
  )
}
