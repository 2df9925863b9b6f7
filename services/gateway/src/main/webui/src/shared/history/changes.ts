/** One field's value before and after; its path holds the names and places that lead to it. */
export interface Change {
  path: readonly (string | number)[]
  before: unknown
  after: unknown
}

const isDocument = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that differ, in the documents' own order. Ids are left out: they say nothing to a reader. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes: Change[] = []
  compare([], before ?? undefined, after ?? undefined, changes)
  return changes
}

function compare(path: Change['path'], before: unknown, after: unknown, changes: Change[]): void {
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [listOf(before), listOf(after)]
    for (let i = 0; i < Math.max(old.length, now.length); i++)
      compare([...path, i + 1], old[i], now[i], changes)
  } else if (isDocument(before) || isDocument(after)) {
    const [old, now] = [isDocument(before) ? before : {}, isDocument(after) ? after : {}]
    for (const name of new Set([...Object.keys(now), ...Object.keys(old)]))
      if (name !== 'id' && !name.endsWith('Id')) compare([...path, name], old[name], now[name], changes)
  } else if ((before ?? null) !== (after ?? null)) {
    changes.push({ path, before, after })
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
