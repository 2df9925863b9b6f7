import { expect, test } from 'vitest'
import { onDay, planned, treeOf, withBelow, type Branch } from './tree'

const department = (code: string, parentCode?: string, validFrom = '2020-01-01', validTo?: string) => ({
  id: code,
  code,
  nameSv: code,
  nameEn: code,
  parentCode,
  validFrom,
  validTo,
})
const written = (branches: readonly Branch[]): string =>
  branches
    .map(({ department: { code }, children }) => code + (children.length ? `(${written(children)})` : ''))
    .join(' ')

test('the departments of a day form a tree', () => {
  const all = [
    department('A'),
    department('B', 'A'),
    department('C', 'B'),
    department('D', 'A', '2027-01-01'),
  ]
  expect(written(treeOf(onDay(all, '2026-12-31')))).toBe('A(B(C))')
  expect(written(treeOf(onDay(all, '2027-01-01')))).toBe('A(B(C) D)')
  expect(written(treeOf(onDay(all, '2019-12-31')))).toBe('')
})

test('planned changes are shown before they are saved', () => {
  const changed = planned(onDay([department('A'), department('B', 'A')], '2026-01-01'), [
    { kind: 'add', code: 'N', nameSv: 'Ny', parentCode: 'B' },
    { kind: 'rename', code: 'A', nameSv: 'Ledning' },
    { kind: 'move', code: 'B' },
    { kind: 'end', code: 'N' },
  ])
  expect(written(treeOf(changed))).toBe('B(N) A')
  expect(changed.map(({ mark }) => mark)).toEqual(['renamed', 'moved', 'ended'])
})

test('nobody is lost, also where parents go in a ring, and none can be moved below itself', () => {
  const ring = [department('A', 'B'), department('B', 'A'), department('C', 'GONE')]
  expect(written(treeOf(ring))).toBe('C A(B)')
  expect([...withBelow([department('A'), department('B', 'A'), department('C', 'B')], 'A')].sort()).toEqual([
    'A',
    'B',
    'C',
  ])
})
