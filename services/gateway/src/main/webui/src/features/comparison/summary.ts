import type { Compared } from '@/shared/api/types'

/** One figure in short: the reader's own among those that it is compared with. */
export interface Summary {
  code: string
  own: number | undefined
  lowest: number
  highest: number
  /** 1 is the highest; who has the same shares the place. */
  place: number | undefined
  of: number
}

export function summaryOf({ subjectCode, values }: Compared): Summary {
  const amounts = values.map((value) => value.perInhabitantOre ?? 0)
  const own = values.find((value) => value.own)?.perInhabitantOre ?? undefined
  return {
    code: subjectCode ?? '',
    own,
    lowest: Math.min(...amounts),
    highest: Math.max(...amounts),
    place: own === undefined ? undefined : 1 + amounts.filter((amount) => amount > own).length,
    of: amounts.length,
  }
}
