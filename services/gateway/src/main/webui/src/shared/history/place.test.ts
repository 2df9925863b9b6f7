import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '@/shared/api/types'
import { placeOf } from './place'

const entry = (recordType: string, happened: string, parts: object = {}) =>
  ({ recordType, recordId: 'r1', action: `${recordType}.${happened}`, ...parts }) as AuditEntry

describe('where an entry leads', () => {
  it("is the record's own page, or the list that finds it", () => {
    expect(placeOf(entry('allocation-run', 'completed'), true)).toEqual({ path: 'fordelning/r1' })
    expect(
      placeOf(entry('service', 'changed', { before: { code: 'a' }, after: { code: 'epost' } }), true),
    ).toEqual({
      path: 'tjanster',
      search: { sok: 'epost' },
    })
    expect(placeOf(entry('mapping-rule', 'added'), true)).toEqual({ path: 'regler' })
  })

  it('is nowhere when the record is gone, or never had a page', () => {
    expect(placeOf(entry('budget', 'removed'), true)).toBeUndefined()
    expect(placeOf(entry('api-client', 'added'), true)).toBeUndefined()
  })

  it('is only what a member has a page for', () => {
    expect(placeOf(entry('allocation-run', 'completed'), false)).toBeUndefined()
    expect(placeOf(entry('simulation', 'answered'), false)).toEqual({ path: 'simuleringar/r1' })
    expect(placeOf(entry('figure-share', 'withdrawn'), false)).toEqual({ path: 'jamfor' })
  })
})
