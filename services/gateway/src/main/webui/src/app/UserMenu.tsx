import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { answer, gateway } from '@/shared/api/client'
import type { Session } from '@/shared/api/types'
import { useAppTexts } from './texts'

const KNOWN_ROLES = [
  'municipality-admin',
  'case-officer',
  'economist',
  'development-lead',
  'privacy-officer',
  'citizen',
  'federation-finance',
  'federation-approver',
  'federation-operator',
  'federation-editor',
] as const

/** Who is signed in, as what, and the way out. */
export function UserMenu({ session, onKeys }: { session: Session; onKeys: () => void }) {
  const t = useAppTexts()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const signOut = useMutation({
    mutationFn: () => answer(gateway.POST('/sign-out')),
    onSuccess: ({ redirect }) => window.location.assign(redirect),
  })

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])

  const roles = KNOWN_ROLES.filter((role) => session.roles?.includes(role))
  return (
    <div className="user-menu" ref={menu}>
      <button
        type="button"
        ref={opener}
        className="quiet-button user-button"
        aria-expanded={open}
        aria-controls="user-panel"
        onClick={() => setOpen(!open)}
      >
        <span className="user-name">{session.name}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <div id="user-panel" className="user-panel" hidden={!open}>
        <p className="user-panel-name">{session.name}</p>
        <p>{session.realm?.name}</p>
        {roles.length > 0 && <p className="subtle">{roles.map((role) => t(`role.${role}`)).join(', ')}</p>}
        <div className="user-panel-actions">
          <Button
            variant="tertiary"
            onClick={() => {
              setOpen(false)
              onKeys()
            }}
          >
            {t('keys')}
          </Button>
          <Button variant="secondary" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
        </div>
        {signOut.isError && <p role="alert">{t('signOut.failed')}</p>}
      </div>
    </div>
  )
}
