import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { Acting } from '@/shared/api/session'
import { useKeys } from '@/shared/ui/keys'
import { leadsTo, navigationFor } from './navigation'
import { NavigationGroupItem } from './NavigationGroupItem'
import { NavigationLinks } from './NavigationLinks'
import { useAppTexts } from './texts'

/**
 * The pages of the one who is signed in. Where they are many, they stand in groups of which one is open: from the
 * beginning that of the page itself. Behind a button on a phone.
 */
export function Navigation({ acting }: { acting: Acting }) {
  const t = useAppTexts()
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [menu, setMenu] = useState(false)
  const [chosen, setChosen] = useState<{ path: string; group?: string }>()
  const groups = navigationFor(acting)
  const realm = acting.realm.slug
  const here = groups.find(({ entries }) => entries.some((entry) => leadsTo(entry, path)))?.name
  // What someone opens holds until the next page, whose own group is then the open one.
  const open = chosen?.path === path ? chosen.group : here

  useKeys(
    groups
      .flatMap(({ entries }) => entries)
      .map((entry) => ({
        key: entry.key,
        does: t('keys.goTo', { page: t(entry.text) }),
        run: () => void navigate({ to: entry.to, params: { realm } }),
      })),
  )
  if (groups.length === 0) return null

  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      <button
        type="button"
        className="quiet-button navigation-toggle"
        aria-expanded={menu}
        aria-controls="navigation-list"
        onClick={() => setMenu(!menu)}
      >
        {t('nav.menu')}
      </button>
      <div id="navigation-list" className="navigation-list" data-open={menu || undefined}>
        {groups.length === 1 && groups[0] ? (
          <NavigationLinks
            realm={realm}
            entries={groups[0].entries}
            path={path}
            onGo={() => setMenu(false)}
          />
        ) : (
          // eslint-disable-next-line jsx-a11y/no-redundant-roles -- a list without marks is none to VoiceOver
          <ul className="navigation-groups" role="list">
            {groups.map(
              ({ name, entries }) =>
                name && (
                  <NavigationGroupItem
                    key={name}
                    name={name}
                    current={name === here}
                    open={name === open}
                    onToggle={() => setChosen({ path, group: name === open ? undefined : name })}
                  >
                    <NavigationLinks
                      realm={realm}
                      entries={entries}
                      path={path}
                      labelledBy={`navigation-${name}`}
                      onGo={() => setMenu(false)}
                    />
                  </NavigationGroupItem>
                ),
            )}
          </ul>
        )}
      </div>
    </nav>
  )
}
