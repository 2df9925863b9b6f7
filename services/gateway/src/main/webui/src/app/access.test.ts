import { describe, expect, it } from 'vitest'
import { actingFor } from '@/shared/api/session'
import { refusedPage } from './access'
import { navigationFor } from './navigation'

function acting(code: string, ...roles: string[]) {
  const found = actingFor({ signedIn: true, realm: { code, slug: code, name: code }, roles } as never)
  if (!found) throw new Error('nobody is signed in')
  return found
}

describe('pages that a role has nothing to see on', () => {
  it('are refused to an economist by name', () => {
    const economist = acting('1494', 'economist')
    expect(refusedPage('/1494/handelser', economist)).toBe('nav.audit')
    expect(refusedPage('/1494/huvudbok/42', economist)).toBe('nav.ledger')
    expect(refusedPage('/1494/kostnader', economist)).toBeUndefined()
    expect(refusedPage('/1494/perioder/2026-Q1', economist)).toBeUndefined()
  })

  it.each([
    ['1494', 'economist'],
    ['1494', 'municipality-admin'],
    ['federation', 'federation-finance'],
    ['federation', 'federation-approver'],
    ['federation', 'federation-operator'],
    ['federation', 'federation-editor'],
  ])('are never those that the navigation offers, %s %s', (code, role) => {
    const someone = acting(code, role)
    for (const { to } of navigationFor(someone).flatMap(({ entries }) => entries))
      expect(refusedPage(to.replace('$realm', code), someone)).toBeUndefined()
  })
})
