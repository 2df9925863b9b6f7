import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { realm } from './parentRoutes'
import { newMemberSearch } from './search'

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

/** The municipalities that the federation consists of. */
export const memberRoutes = [members, newMember, member] as const
