import type { PageMeta } from './types'

interface Page<T> {
  items: T[]
  _meta: PageMeta
}

/** The most that the API gives at a time. */
export const LARGEST_PAGE = 100

/** All of a register that is small by nature, so that it can be searched while one types. */
export async function everyPage<T>(read: (page: number) => Promise<Page<T>>): Promise<{ items: T[] }> {
  const first = await read(1)
  const rest = Array.from({ length: Math.max(0, first._meta.totalPages - 1) }, (_, index) => read(index + 2))
  return { items: [first, ...(await Promise.all(rest))].flatMap((page) => page.items) }
}
