import type { KeyVersion } from '@/shared/api/types'

export interface ByForce {
  /** The one in force on the day; none before the first begins. */
  current?: KeyVersion
  /** Those that begin later, the last one first. */
  coming: KeyVersion[]
  /** Those that another has taken over from, the last one first. */
  past: KeyVersion[]
}

export function byForce(versions: readonly KeyVersion[], day: string): ByForce {
  const latestFirst = [...versions].sort(
    (a, b) => b.validFrom.localeCompare(a.validFrom) || b.number - a.number,
  )
  const begun = latestFirst.filter((version) => version.validFrom <= day)
  return {
    ...(begun[0] ? { current: begun[0] } : {}),
    coming: latestFirst.filter((version) => version.validFrom > day),
    past: begun.slice(1),
  }
}
