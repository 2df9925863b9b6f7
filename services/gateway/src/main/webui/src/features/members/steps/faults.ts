import type { Fault } from '@/shared/ui/ErrorSummary'
import { departmentField, hasAdministrator, type MemberDraft, type StepName } from '../draft'
import type { MembersText } from '../texts'

/** What is wanting in a step; the service judges the rest. */
export function faultsOf(step: StepName, draft: MemberDraft, t: (text: MembersText) => string): Fault[] {
  const faults: Fault[] = []
  const need = (holds: boolean, field: string, message: MembersText) => {
    if (!holds) faults.push({ field, message: t(message) })
  }
  const given = (text: string) => text.trim() !== ''
  if (step === 'kommun') {
    need(given(draft.name), 'name', 'fault.name')
    need(/^\d{4}$/.test(draft.code.trim()), 'code', 'fault.code')
    need(/^[a-z][a-z0-9-]{1,39}$/.test(draft.slug.trim()), 'slug', 'fault.slug')
  }
  if (step === 'invanare') {
    need(/^[\d\s\u00a0]*[1-9][\d\s\u00a0]*$/.test(draft.inhabitants), 'inhabitants', 'fault.inhabitants')
    need(/^\d{4}-\d{2}-\d{2}$/.test(draft.countedOn), 'countedOn', 'fault.countedOn')
    need(given(draft.source), 'source', 'fault.source')
  }
  if (step === 'forvaltningar') {
    need(
      draft.departments.length === 0 || /^\d{4}-\d{2}-\d{2}$/.test(draft.departmentsFrom),
      'departmentsFrom',
      'fault.departmentsFrom',
    )
    draft.departments.forEach((each, index) => {
      need(
        /^[A-Za-z0-9ÅÄÖåäö_-]{1,20}$/.test(each.code.trim()),
        departmentField(index, 'code'),
        'fault.department.code',
      )
      need(given(each.nameSv), departmentField(index, 'nameSv'), 'fault.department.name')
    })
  }
  if (step === 'administrator' && hasAdministrator(draft)) {
    const { username, givenName, familyName, email } = draft.administrator
    need(given(givenName), 'givenName', 'fault.givenName')
    need(given(familyName), 'familyName', 'fault.familyName')
    need(/^\S+@\S+$/.test(email.trim()), 'email', 'fault.email')
    need(/^[a-z0-9][a-z0-9._@-]{2,63}$/.test(username.trim()), 'username', 'fault.username')
  }
  return faults
}
