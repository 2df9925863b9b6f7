import { describe, expect, it } from 'vitest'
import { actingFor } from '@/shared/api/session'
import { leadsTo, navigationFor } from './navigation'

function groupsOf(code: string, ...roles: string[]) {
  const found = actingFor({ signedIn: true, realm: { code, slug: code, name: code }, roles } as never)
  if (!found) throw new Error('nobody is signed in')
  return navigationFor(found)
}
const pages = (groups: ReturnType<typeof groupsOf>) => groups.flatMap(({ entries }) => entries)

describe('the navigation', () => {
  it("groups finance's many pages, none of them so large that it is not read at a glance", () => {
    const groups = groupsOf('federation', 'federation-finance', 'federation-operator')
    expect(groups.map(({ name }) => name)).toEqual([
      'reports',
      'planning',
      'month',
      'invoicing',
      'basis',
      'administration',
    ])
    for (const { entries } of groups) expect(entries.length).toBeLessThanOrEqual(5)
    expect(pages(groups).map(({ text }) => text)).toContain('nav.events')
  })

  it('leaves a group out where the role has nothing to do in it', () => {
    const names = groupsOf('federation', 'federation-approver').map(({ name }) => name)
    expect(names).not.toContain('basis')
    expect(names).toContain('invoicing')
  })

  it.each([
    ['1494', 'economist'],
    ['federation', 'federation-operator'],
  ])('lets few pages stand side by side, %s %s', (code, role) => {
    const groups = groupsOf(code, role)
    expect(groups).toHaveLength(1)
    expect(groups[0]?.name).toBeUndefined()
  })

  it("groups an administrator's pages too, with people and programs among them", () => {
    const groups = groupsOf('1494', 'municipality-admin')
    expect(groups.map(({ name }) => name)).toEqual(['reports', 'planning', 'administration'])
    expect(pages(groups).map(({ text }) => text)).toContain('nav.people')
  })

  it('has nothing for those who have nothing to do here', () => {
    expect(groupsOf('1494', 'citizen')).toEqual([])
  })

  it('has one key for each page', () => {
    const keys = pages(groupsOf('federation', 'federation-finance', 'federation-operator')).map(
      ({ key }) => key,
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('knows the page that an address stands below', () => {
    const ledger = pages(groupsOf('federation', 'federation-finance')).find(
      ({ text }) => text === 'nav.ledger',
    )
    if (!ledger) throw new Error('no ledger')
    expect(leadsTo(ledger, '/federation/huvudbok/42')).toBe(true)
    expect(leadsTo(ledger, '/federation/verifikationer/7')).toBe(true)
    expect(leadsTo(ledger, '/federation/fordelning')).toBe(false)
  })
})
