import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { actingFor, sessionQuery } from '@/shared/api/session'
import { Loaded, Waiting } from '@/shared/ui/Loaded'
import { Refused } from '@/shared/ui/Refused'
import { refusedPage } from './access'
import { useAppTexts } from './texts'

const SignInPage = lazy(async () => ({ default: (await import('@/features/session/SignInPage')).SignInPage }))

/** Lets in who is signed in to this realm, and shows everyone else the way. */
export function SignedInLayout() {
  const query = useQuery(sessionQuery)
  const slug = useParams({ strict: false, select: (params) => params.realm ?? '' })
  const href = useRouterState({ select: (state) => state.location.href })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const t = useAppTexts()
  return (
    <Loaded query={query}>
      {(session) => {
        const acting = actingFor(session)
        if (acting?.realm.slug === slug) {
          const refused = refusedPage(path, acting)
          if (refused) return <Refused title={t(refused)} />
          return (
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          )
        }
        return (
          <Suspense fallback={<Waiting />}>
            <SignInPage slug={slug} back={href} signedInTo={acting?.realm} />
          </Suspense>
        )
      }}
    </Loaded>
  )
}
