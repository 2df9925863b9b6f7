import { Button, Heading, Input, Label, Table } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useKeys, useKeySettings, type PageKey } from './keys'
import { useUiTexts } from './texts'

/** `?` lists the keys of the page one is on; here they can also be switched off. */
export function KeysDialog({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const t = useUiTexts()
  useKeys([{ key: '?', does: t('keys.help'), run: () => onOpen(true) }])
  return open ? <KeysList onClose={() => onOpen(false)} /> : null
}

function KeysList({ onClose }: { onClose: () => void }) {
  const t = useUiTexts()
  const { enabled, setEnabled, registered } = useKeySettings()
  const [shown] = useState(registered)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={onClose}>
      <Heading level={2} data-size="xs" id="keys-title">
        {t('keys.title')}
      </Heading>
      <p>{t('keys.intro')}</p>
      <div className="switch">
        <Input
          id="keys-enabled"
          type="checkbox"
          role="switch"
          checked={enabled}
          onChange={(event) => setEnabled(event.target.checked)}
        />
        <Label htmlFor="keys-enabled" weight="regular">
          {t('keys.enabled')}
        </Label>
      </div>
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => (
            <tr key={key.key + key.does}>
              <td>
                <kbd>{nameOf(key)}</kbd>
              </td>
              <td>{key.does}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="actions">
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </dialog>
  )
}

const ARROWS: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→' }

function nameOf(key: PageKey): string {
  const name = ARROWS[key.key] ?? key.key
  return key.shift ? `Shift + ${name}` : name
}
