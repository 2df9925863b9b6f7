import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'
import { SignedInLayout } from './SignedInLayout'
import { NotFoundPage, RouteError } from './RouteError'
import { Shell } from './Shell'

interface RouterContext {
  queries: QueryClient
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteError,
})

export const realm = createRoute({ getParentRoute: () => root, path: '/$realm', component: SignedInLayout })
