import { describe, expect, it } from 'vitest'
import type { KeyVersion } from '@/shared/api/types'
import { byForce } from './versions'

const version = (number: number, validFrom: string) => ({ number, validFrom }) as KeyVersion

describe('versions by what is in force', () => {
  const versions = [version(1, '2020-07-01'), version(2, '2026-01-01'), version(3, '2027-01-01')]

  it('tells the one of the day from those before and after', () => {
    const { current, coming, past } = byForce(versions, '2026-06-30')
    expect([current, ...coming, ...past].map((each) => each?.number)).toEqual([2, 3, 1])
  })

  it('has none in force before the first begins', () => {
    expect(byForce(versions, '2019-12-31')).toEqual({ coming: [...versions].reverse(), past: [] })
  })

  it('counts a version from its first day', () => {
    expect(byForce(versions, '2026-01-01').current?.number).toBe(2)
  })
})
