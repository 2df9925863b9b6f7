import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Acting } from '@/shared/api/session'
import { useKeys } from '@/shared/ui/keys'
import { navigationFor } from './navigation'
import { useAppTexts } from './texts'

/** The pages of the one who is signed in: a row on a wide screen, behind a button on a phone. */
export function Navigation({ acting }: { acting: Acting }) {
  const t = useAppTexts()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const entries = navigationFor(acting)
  const realm = acting.realm.slug

  useKeys(
    entries.map((entry) => ({
      key: entry.key,
      does: t('keys.goTo', { page: t(entry.text) }),
      run: () => void navigate({ to: entry.to, params: { realm } }),
    })),
  )
  if (entries.length === 0) return null

  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      <button
        type="button"
        className="quiet-button navigation-toggle"
        aria-expanded={open}
        aria-controls="navigation-list"
        onClick={() => setOpen(!open)}
      >
        {t('nav.menu')}
      </button>
      <ul id="navigation-list" data-open={open || undefined}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link
              to={entry.to}
              params={{ realm }}
              activeOptions={{ includeSearch: false }}
              onClick={() => setOpen(false)}
            >
              {t(entry.text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
