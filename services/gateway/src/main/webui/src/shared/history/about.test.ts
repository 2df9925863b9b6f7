import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '@/shared/api/types'
import { useAbout } from './about'

const rule = {
  priority: 20,
  accountFrom: '4000',
  accountTo: '7999',
  costCentre: '210',
  project: '2101',
  poolCode: 'elevdator',
}
const key = { code: 'blandad', nameSv: 'Blandad', nameEn: 'Mixed' }

function aboutOf(recordType: string, parts: object): string | undefined {
  const { result } = renderHook(() => useAbout())
  return result.current({ recordType, recordId: 'r1', before: null, after: null, ...parts } as AuditEntry)
}

describe('what an entry was about', () => {
  it.each([
    [
      'mapping-rule',
      { before: rule },
      'ordning 20, konto 4000–7999, kostnadsställe 210, projekt 2101 → elevdator',
    ],
    ['cost-pool', { after: { code: 'it', nameSv: 'IT-drift', nameEn: 'IT' } }, 'IT-drift (it)'],
    ['service', { before: { code: 'epost', nameSv: 'E-post' } }, 'E-post (epost)'],
    ['allocation-key', { after: { ...key, versions: [] } }, 'Blandad (blandad)'],
    [
      'allocation-key',
      { before: key, after: { ...key, version: { number: 3 } } },
      'Blandad (blandad), version 3',
    ],
    [
      'allocation-key',
      { before: { ...key, version: { number: 2 } }, after: key },
      'Blandad (blandad), version 2',
    ],
    ['meter-readings', { after: { count: 240, added: 238 } }, '240 avläsningar, varav 238 nya'],
    ['meter-readings', { after: { count: 1, added: 0 } }, '1 avläsning'],
    ['ledger-import', { after: { fileName: 'huvudbok.se' } }, 'huvudbok.se'],
    ['voucher-conflict', { after: { series: 'A', number: 12 } }, 'verifikation A 12'],
    ['allocation-run', { after: { period: '2026-Q1' } }, 'kvartal 1 2026'],
    ['period', { recordId: '2026-03', after: {} }, 'mars 2026'],
    ['municipality', { after: { code: '1494', name: 'Lidköping' } }, 'Lidköping (1494)'],
    [
      'user',
      { after: { username: 'asa.ohman', givenName: 'Åsa', familyName: 'Öhman' } },
      'Åsa Öhman (asa.ohman)',
    ],
    ['api-client', { recordId: 'ekonomi', before: { name: 'Hämtning' } }, 'Hämtning (ekonomi)'],
    ['cost-pool', {}, undefined],
    ['budget', { after: { year: 2026, number: 2 } }, '2026, version 2'],
    ['budget', { before: { budget: { year: 2026, number: 2 }, rows: [] } }, '2026, version 2'],
    ['baseline', { after: { areaCode: 'total', baseYear: 2019 } }, 'total, basår 2019'],
    ['index-edition', { before: { kind: 'pkv', publishedOn: '2026-02-15' } }, 'PKV, 2026-02-15'],
    ['figure-share', { after: { figure: 'saving', subjectCode: 'epost' } }, 'besparing, epost'],
    ['figure-share', { after: { figure: 'budget-outcome' } }, 'budgetutfall'],
    [
      'price',
      { before: { serviceCode: 'epost', serviceNameSv: 'E-post', validFrom: '2026-01-01' } },
      'E-post, från 2026-01-01',
    ],
    ['customer-system', { after: { name: 'Diariet', customerCode: '1494' } }, 'Diariet, 1494'],
    [
      'meter-snapshot',
      { before: { quarter: '2026-Q3', readOn: '2026-05-15' } },
      'kvartal 3 2026, avläst 2026-05-15',
    ],
    ['invoice-run', { after: { quarter: '2026-Q3' } }, 'kvartal 3 2026'],
    [
      'invoice',
      { after: { number: '2026-0009', credits: { number: '2026-0007' }, buyer: { name: 'Skara' } } },
      '2026-0007, Skara',
    ],
    ['simulation', { after: { name: 'Ny nyckel' } }, 'Ny nyckel'],
    ['simulation', { after: { simulation: { name: 'Ny nyckel' }, answers: null } }, 'Ny nyckel'],
    ['simulation', { after: { answer: 'yes' } }, undefined],
  ])('%s %j', (type, parts, expected) => expect(aboutOf(type, parts)).toBe(expected))
})
