import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { ErrorSummary } from '@/shared/ui/ErrorSummary'
import type { FormFaults } from '@/shared/ui/form'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { STEPS, type StepName } from '../draft'
import { useMembersTexts } from '../texts'

interface StepFormProps {
  step: StepName
  faults: FormFaults
  checking: boolean
  onNext: () => void
  onBack?: () => void
  onForget: () => void
  children: ReactNode
}

/** One step's form. Its heading takes focus when one comes to it, unless there is something to mend. */
export function StepForm({ step, faults, checking, onNext, onBack, onForget, children }: StepFormProps) {
  const t = useMembersTexts()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const faulty = useRef(faults.faults.length > 0)
  useEffect(() => {
    if (!faulty.current) heading.current?.focus()
  }, [])
  return (
    <form
      className="panel form-panel"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <Heading level={2} data-size="xs" id={titleId} ref={heading} tabIndex={-1}>
        {t('step.of', { number: STEPS.indexOf(step) + 1, count: STEPS.length, name: t(`step.${step}`) })}
      </Heading>
      {children}
      <ErrorSummary faults={faults.faults} />
      {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
      <div className="actions">
        <Button type="submit" loading={checking}>
          {t('next')}
        </Button>
        {onBack && (
          <Button variant="secondary" onClick={onBack}>
            {t('back')}
          </Button>
        )}
        <Button variant="tertiary" onClick={onForget}>
          {t('forget')}
        </Button>
      </div>
      <p className="field-hint">{t('kept')}</p>
    </form>
  )
}
