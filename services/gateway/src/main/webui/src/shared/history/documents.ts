/** A record as the audit trail keeps it: of any kind, so of any shape. */
export type Document = Record<string, unknown>

export function documentOf(value: unknown): Document | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Document)
    : undefined
}

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
