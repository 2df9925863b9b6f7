import { Link } from '@tanstack/react-router'
import { leadsTo, type NavigationEntry } from './navigation'
import { useAppTexts } from './texts'

interface NavigationLinksProps {
  realm: string
  entries: readonly NavigationEntry[]
  path: string
  /** What names the list; the navigation itself does where it is the only one. */
  labelledBy?: string
  onGo: () => void
}

/** A list of pages, the one that is shown marked. */
export function NavigationLinks({ realm, entries, path, labelledBy, onGo }: NavigationLinksProps) {
  const t = useAppTexts()
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles -- a list without marks is none to VoiceOver
    <ul className="navigation-links" role="list" aria-labelledby={labelledBy}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <Link
            to={entry.to}
            params={{ realm }}
            aria-current={leadsTo(entry, path) ? 'page' : undefined}
            onClick={onGo}
          >
            {t(entry.text)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
