import { Button, Label } from '@digdir/designsystemet-react'
import { useRef, useState, type DragEvent } from 'react'
import { useUiTexts } from './texts'

interface FileDropProps {
  id: string
  label: string
  hint: string
  accept: string
  /** How much has been sent, while sending. */
  percent?: number
  onFile: (file: File) => void
}

/** A place to drop a file, and a button that does the same for those who do not drag. */
export function FileDrop({ id, label, hint, accept, percent, onFile }: FileDropProps) {
  const t = useUiTexts()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const sending = percent !== undefined

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !sending) onFile(file)
  }

  return (
    // Dropping is an extra for those with a mouse; the button does the same for everyone.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Label htmlFor={id}>{label}</Label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint} {t('file.drop')}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        className="ds-sr-only"
        accept={accept}
        aria-describedby={`${id}-hint`}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      {sending ? (
        <Progress percent={percent} label={t('file.sending', { percent })} />
      ) : (
        <Button onClick={() => input.current?.click()}>{t('file.choose')}</Button>
      )}
    </div>
  )
}

export function Progress({ percent, label }: { percent: number; label: string }) {
  return (
    <div className="progress" role="status">
      <progress max={100} value={percent} aria-label={label} />
      <span>{label}</span>
    </div>
  )
}
