import type { Acting } from '@/shared/api/session'
import type { ChangedUserRequest, NewUserRequest, User } from '@/shared/api/types'
import type { Fault } from '@/shared/ui/ErrorSummary'

export const MEMBER_ROLES = [
  'municipality-admin',
  'economist',
  'case-officer',
  'development-lead',
  'privacy-officer',
  'citizen',
] as const
export const FEDERATION_ROLES = [
  'federation-finance',
  'federation-approver',
  'federation-operator',
  'federation-editor',
] as const
export type RoleName = (typeof MEMBER_ROLES)[number] | (typeof FEDERATION_ROLES)[number]

/** The roles that the one who is signed in can give: in the federation, operators and finance give their own work's. */
export function givenBy(acting: Acting): readonly RoleName[] {
  if (!acting.federation) return MEMBER_ROLES
  return FEDERATION_ROLES.filter((role) =>
    role === 'federation-finance' || role === 'federation-approver'
      ? acting.may('federation-finance')
      : acting.may('federation-operator'),
  )
}

export interface PersonDraft {
  username: string
  givenName: string
  familyName: string
  email: string
  roles: readonly string[]
  departmentCode: string
  enabled: boolean
}

export function draftOf(user: User | undefined): PersonDraft {
  return {
    username: user?.username ?? '',
    givenName: user?.givenName ?? '',
    familyName: user?.familyName ?? '',
    email: user?.email ?? '',
    roles: user?.roles ?? [],
    departmentCode: user?.departmentCode ?? '',
    enabled: user?.enabled ?? true,
  }
}

type FaultText = 'fault.username' | 'fault.givenName' | 'fault.familyName' | 'fault.email' | 'fault.roles'

/** What is wanting; the service judges the rest. */
export function faultsOf(draft: PersonDraft, t: (text: FaultText) => string): Fault[] {
  const faults: Fault[] = []
  if (!/^[a-z0-9][a-z0-9._@-]{2,63}$/.test(draft.username))
    faults.push({ field: 'username', message: t('fault.username') })
  if (!draft.givenName.trim()) faults.push({ field: 'givenName', message: t('fault.givenName') })
  if (!draft.familyName.trim()) faults.push({ field: 'familyName', message: t('fault.familyName') })
  if (!/^\S+@\S+$/.test(draft.email.trim())) faults.push({ field: 'email', message: t('fault.email') })
  if (draft.roles.length === 0) faults.push({ field: 'roles', message: t('fault.roles') })
  return faults
}

const particulars = (draft: PersonDraft) => ({
  givenName: draft.givenName.trim(),
  familyName: draft.familyName.trim(),
  email: draft.email.trim(),
  roles: [...draft.roles],
  ...(draft.departmentCode ? { departmentCode: draft.departmentCode } : {}),
})

export function newUserOf(draft: PersonDraft): NewUserRequest {
  return { username: draft.username, passwordChangeRequired: true, ...particulars(draft) }
}

export function changedUserOf(draft: PersonDraft): ChangedUserRequest {
  return { ...particulars(draft), enabled: draft.enabled }
}
