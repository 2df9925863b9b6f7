import { describe, expect, it } from 'vitest'
import { EMPTY_VERSION, parseWeight, versionFaults, versionRequest, type VersionDraft } from './versionDraft'

const t = ((key: string) => key) as Parameters<typeof versionFaults>[1]
const draft = (part: Partial<VersionDraft>): VersionDraft => ({
  ...EMPTY_VERSION,
  validFrom: '2027-01-01',
  ...part,
})

describe('a new version of a key', () => {
  it('needs a day to begin', () => {
    expect(versionFaults(EMPTY_VERSION, t)).toEqual([{ field: 'validFrom', message: 'fault.validFrom' }])
  })

  it('by fixed shares needs some weight', () => {
    expect(versionFaults(draft({ basis: 'fixed', weights: { '1494': '0', '1495': ' ' } }), t)).toHaveLength(1)
  })

  it('names the weight that is no number', () => {
    const [fault] = versionFaults(draft({ basis: 'fixed', weights: { '1494': 'hälften', '1495': '1' } }), t)
    expect(fault?.field).toBe('weight-1494')
  })

  it('is sent with its own parts only', () => {
    const weights = { '1494': '2,5', '1495': '' }
    expect(versionRequest(draft({ basis: 'fixed', weights }))).toEqual({
      validFrom: '2027-01-01',
      basis: 'fixed',
      shares: [{ municipality: '1494', weight: 2.5 }],
    })
    expect(versionRequest(draft({ basis: 'population', weights }))).toEqual({
      validFrom: '2027-01-01',
      basis: 'population',
    })
  })

  it('takes weights as people write them', () => {
    expect(parseWeight('1 234,5')).toBe(1234.5)
    expect(parseWeight('-1')).toBeUndefined()
  })
})
