import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useOrganisation } from './organisation'
import { useUiTexts } from './texts'

interface ConfirmDialogProps {
  title: string
  action: string
  onConfirm: () => void
  onCancel: () => void
  children: ReactNode
}

/** For what cannot be undone: the thing's own summary, and for whom it is done. */
export function ConfirmDialog({ title, action, onConfirm, onCancel, children }: ConfirmDialogProps) {
  const t = useUiTexts()
  const organisation = useOrganisation()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onCancel}>
      <Heading level={2} data-size="xs" id={titleId}>
        {title}
      </Heading>
      <p className="dialog-organisation">{organisation}</p>
      {children}
      <div className="actions">
        <Button data-color="danger" onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </dialog>
  )
}
