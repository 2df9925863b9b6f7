import { Button, Heading } from '@digdir/designsystemet-react'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { ErrorSummary } from './ErrorSummary'
import type { FormFaults } from './form'
import { ProblemAlert } from './ProblemAlert'
import { useUiTexts } from './texts'

interface FormPanelProps {
  title: string
  faults: FormFaults
  saving: boolean
  /** Whether leaving would lose something. */
  changed: boolean
  /** What the button says, where it does something else than save. */
  saveLabel?: string
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}

/** A form for one thing: takes focus when it opens, says what is wrong beside its button, warns before losing what was typed. */
export function FormPanel({
  title,
  faults,
  saving,
  changed,
  saveLabel,
  onSave,
  onCancel,
  children,
}: FormPanelProps) {
  const t = useUiTexts()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const leaving = useRef(false)

  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed &&
      !saving &&
      !leaving.current &&
      current.pathname !== next.pathname &&
      !window.confirm(t('leave.warning')),
    enableBeforeUnload: () => changed && !saving,
  })

  const cancel = () => {
    leaving.current = true
    onCancel()
  }

  return (
    <form
      className="panel form-panel"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <Heading level={2} data-size="xs" id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
      <ErrorSummary faults={faults.faults} />
      {faults.failure !== undefined && <ProblemAlert error={faults.failure} />}
      <div className="actions">
        <Button type="submit" loading={saving}>
          {saveLabel ?? t('form.save')}
        </Button>
        <Button variant="secondary" onClick={cancel}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </form>
  )
}
