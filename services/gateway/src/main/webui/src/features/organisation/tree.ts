import type { DepartmentChange, DepartmentPeriod } from '@/shared/api/types'

export type Mark = 'new' | 'renamed' | 'moved' | 'ended'

/** A department as it is on a day, or as it is planned to be. */
export interface Placed {
  code: string
  nameSv: string
  nameEn: string
  parentCode?: string
  validFrom?: string
  validTo?: string
  mark?: Mark
}

export interface Branch {
  department: Placed
  children: readonly Branch[]
}

/** The departments that there are on a day; ISO days are ordered as text. */
export function onDay(departments: readonly DepartmentPeriod[], day: string): Placed[] {
  return departments.filter((each) => each.validFrom <= day && (!each.validTo || each.validTo >= day))
}

/** What the planned changes make of them. Judging is the service's; what can't be is left as it was. */
export function planned(departments: readonly Placed[], changes: readonly DepartmentChange[]): Placed[] {
  let result = [...departments]
  for (const change of changes) {
    const alter = (part: Partial<Placed>) => {
      result = result.map((each) => (each.code === change.code ? { ...each, ...part } : each))
    }
    if (change.kind === 'add')
      result.push({
        code: change.code,
        nameSv: change.nameSv ?? '',
        nameEn: change.nameEn ?? change.nameSv ?? '',
        parentCode: change.parentCode ?? undefined,
        mark: 'new',
      })
    else if (change.kind === 'rename')
      alter({ nameSv: change.nameSv ?? '', nameEn: change.nameEn ?? change.nameSv ?? '', mark: 'renamed' })
    else if (change.kind === 'move') alter({ parentCode: change.parentCode ?? undefined, mark: 'moved' })
    else alter({ mark: 'ended' })
  }
  return result
}

/** Those without a parent that is there come first; nobody is lost, also where parents go in a ring. */
export function treeOf(departments: readonly Placed[]): readonly Branch[] {
  const left = new Set(departments)
  const branch = (department: Placed): Branch => {
    left.delete(department)
    return {
      department,
      children: byName(
        departments.filter((each) => left.has(each) && each.parentCode === department.code),
      ).map(branch),
    }
  }
  const tops = departments.filter(
    (each) => !each.parentCode || !departments.some((other) => other.code === each.parentCode),
  )
  const branches = byName(tops).map(branch)
  while (left.size > 0) {
    const [stray] = left
    if (stray) branches.push(branch(stray))
  }
  return branches
}

/** The department itself and all below it: where it can't be moved. */
export function withBelow(departments: readonly Placed[], code: string): ReadonlySet<string> {
  const found = new Set([code])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const each of departments) if (each.parentCode && found.has(each.parentCode)) found.add(each.code)
  }
  return found
}

const byName = (departments: readonly Placed[]) =>
  [...departments].sort((a, b) => a.nameSv.localeCompare(b.nameSv, 'sv'))
