import { Alert, Heading } from '@digdir/designsystemet-react'
import { useEffect, useId, useRef } from 'react'
import { useUiTexts } from './texts'

export interface Fault {
  /** The id of the field to go to; without one it is about the whole. */
  field?: string
  message: string
}

/** Takes focus when it appears, names each fault in the field's own words and leads there. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const t = useUiTexts()
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const prefix = `${t('errorPrefix')} `

  useEffect(() => {
    if (faults.length === 0) return
    box.current?.focus()
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      document.title = document.title.replace(prefix, '')
    }
  }, [faults, prefix])

  if (faults.length === 0) return null
  return (
    <Alert data-color="danger" ref={box} tabIndex={-1} role="group" aria-labelledby={titleId}>
      <Heading level={2} data-size="2xs" id={titleId}>
        {t('errorSummary.title')}
      </Heading>
      <ul className="error-list">
        {faults.map((fault) => (
          <li key={(fault.field ?? '') + fault.message}>
            {fault.field ? (
              <a href={`#${fault.field}`} onClick={(event) => goTo(event, fault.field)}>
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function goTo(event: { preventDefault: () => void }, field?: string) {
  const element = field ? document.getElementById(field) : null
  if (!element) return
  event.preventDefault()
  element.focus()
  element.scrollIntoView({ block: 'center' })
}
