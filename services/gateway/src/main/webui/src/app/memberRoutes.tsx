import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { realm } from './parentRoutes'
import { newMemberSearch, organisationSearch } from './search'

const members = createRoute({
  getParentRoute: () => realm,
  path: '/medlemmar',
  component: lazyRouteComponent(() => import('@/features/members/MembersPage'), 'MembersPage'),
})
const newMember = createRoute({
  getParentRoute: () => realm,
  path: '/medlemmar/ny',
  validateSearch: newMemberSearch,
  component: lazyRouteComponent(() => import('@/features/members/NewMemberPage'), 'NewMemberPage'),
})
const member = createRoute({
  getParentRoute: () => realm,
  path: '/medlemmar/$code',
  component: lazyRouteComponent(() => import('@/features/members/MemberPage'), 'MemberPage'),
})
const organisation = createRoute({
  getParentRoute: () => realm,
  path: '/organisation',
  validateSearch: organisationSearch,
  component: lazyRouteComponent(() => import('@/features/organisation/OrganisationPage'), 'OrganisationPage'),
})
const appearance = createRoute({
  getParentRoute: () => realm,
  path: '/utseende',
  component: lazyRouteComponent(() => import('@/features/appearance/AppearancePage'), 'AppearancePage'),
})

/** The municipalities that the federation consists of, how they are organised, and how they are shown. */
export const memberRoutes = [members, newMember, member, organisation, appearance] as const
