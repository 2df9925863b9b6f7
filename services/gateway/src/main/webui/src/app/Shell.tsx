import { Outlet, useRouterState } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { actingFor, sessionQuery } from '@/shared/api/session'
import { KeysDialog } from '@/shared/ui/KeysDialog'
import { KeysProvider } from '@/shared/ui/keys'
import { Messages } from '@/shared/ui/Messages'
import { OrganisationContext } from '@/shared/ui/organisation'
import { Footer } from './Footer'
import { Header } from './Header'
import { SessionTimeout } from './SessionTimeout'
import { useAppTexts } from './texts'

/** What stands around every page: skip link, header, messages and footer. */
export function Shell() {
  const t = useAppTexts()
  const { data: session } = useQuery(sessionQuery)
  const acting = session && actingFor(session)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const inRealm = acting && path.split('/')[1] === acting.realm.slug
  const [keysOpen, setKeysOpen] = useState(false)

  return (
    <OrganisationContext value={acting?.realm.name}>
      <KeysProvider>
        <a className="skip-link" href="#innehall" onClick={skip}>
          {t('skip')}
        </a>
        <Header
          session={session}
          acting={acting}
          showNavigation={Boolean(inRealm)}
          onKeys={() => setKeysOpen(true)}
        />
        {session?.signedIn && session.expiresAt && <SessionTimeout expiresAt={session.expiresAt} />}
        <main id="innehall" tabIndex={-1}>
          <Messages>
            <Outlet />
          </Messages>
        </main>
        <Footer />
        <KeysDialog open={keysOpen} onOpen={setKeysOpen} />
      </KeysProvider>
    </OrganisationContext>
  )
}

function skip(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('innehall')?.focus()
}
