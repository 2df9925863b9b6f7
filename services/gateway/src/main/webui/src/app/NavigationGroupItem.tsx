import type { ReactNode } from 'react'
import type { GroupName } from './navigation'
import { useAppTexts } from './texts'

interface NavigationGroupItemProps {
  name: GroupName
  /** The page that is shown belongs to it. */
  current: boolean
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** A group's name, which opens the list of its pages. */
export function NavigationGroupItem({ name, current, open, onToggle, children }: NavigationGroupItemProps) {
  const t = useAppTexts()
  return (
    <li>
      <button
        type="button"
        id={`navigation-${name}`}
        className="navigation-group"
        aria-expanded={open}
        aria-controls={open ? `navigation-${name}-pages` : undefined}
        data-current={current || undefined}
        onClick={onToggle}
      >
        {t(`nav.group.${name}`)}
      </button>
      {open && (
        <div id={`navigation-${name}-pages`} className="navigation-pages">
          {children}
        </div>
      )}
    </li>
  )
}
