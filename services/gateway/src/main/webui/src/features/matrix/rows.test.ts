import { describe, expect, it } from 'vitest'
import type { ServiceMatrix } from '@/shared/api/types'
import { rowsOf } from './rows'

const service = (serviceCode: string, name: string, amounts: Record<string, number>, previous: number) => {
  const amountOre = Object.values(amounts).reduce((sum, each) => sum + each, 0)
  return {
    serviceCode,
    nameSv: name,
    nameEn: name,
    amountOre,
    previousAmountOre: previous,
    changeOre: amountOre - previous,
    cells: Object.entries(amounts).map(([municipality, ore]) => ({
      municipality,
      amountOre: ore,
      previousAmountOre: 0,
    })),
  }
}

const matrix = {
  services: [
    service('a', 'Ärenden', { '1494': 500, '1495': 1 }, 700),
    service('b', 'Datorer', { '1494': 100, '1495': 300 }, 0),
    service('c', 'Post', { '1494': -50 }, 10),
  ],
} as unknown as ServiceMatrix
const order = (by: string) => rowsOf(matrix, 'sv', by).map((row) => row.code)

describe('the matrix', () => {
  it('is ordered by any of its columns', () => {
    expect(order('summa')).toEqual(['a', 'b', 'c'])
    expect(order('namn')).toEqual(['b', 'c', 'a'])
    expect(order('forra')).toEqual(['a', 'c', 'b'])
    expect(order('forandring')).toEqual(['b', 'c', 'a'])
    expect(order('1495')).toEqual(['b', 'a', 'c'])
  })

  it('has every cell, and 0 where the service cost the member nothing', () => {
    const post = rowsOf(matrix, 'sv', 'summa')[2]
    expect(post?.byMember.get('1494')).toBe(-50)
    expect(post?.byMember.get('1495')).toBeUndefined()
  })
})
