/** A month (`2026-03`), a quarter (`2026-Q1`) or a year (`2026`), as the API and the address write it. */
export type PeriodKind = 'month' | 'quarter' | 'year'

interface Parsed {
  kind: PeriodKind
  year: number
  /** Month 1–12, quarter 1–4, or 1 for a year. */
  part: number
}

const PARTS = { month: 12, quarter: 4, year: 1 } as const

function parse(period: string): Parsed | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period)
  if (!match) return undefined
  const [, year, quarter, month] = match
  if (quarter) return { kind: 'quarter', year: Number(year), part: Number(quarter) }
  if (month) return { kind: 'month', year: Number(year), part: Number(month) }
  return { kind: 'year', year: Number(year), part: 1 }
}

function write({ kind, year, part }: Parsed): string {
  if (kind === 'year') return String(year)
  if (kind === 'quarter') return `${year}-Q${part}`
  return `${year}-${String(part).padStart(2, '0')}`
}

export function isPeriod(text: unknown): text is string {
  return typeof text === 'string' && parse(text) !== undefined
}

export function kindOf(period: string): PeriodKind {
  return parse(period)?.kind ?? 'month'
}

export function yearOf(period: string): number {
  return parse(period)?.year ?? Number.NaN
}

/** The period `steps` later, or earlier when negative, of the same kind. */
export function shift(period: string, steps: number): string {
  const parsed = parse(period)
  if (!parsed) return period
  const parts = PARTS[parsed.kind]
  const index = parsed.year * parts + (parsed.part - 1) + steps
  return write({ kind: parsed.kind, year: Math.floor(index / parts), part: (index % parts) + 1 })
}

/** The period of another kind that holds this one, or that it ends with: March ↔ first quarter ↔ the year. */
export function as(period: string, kind: PeriodKind): string {
  const parsed = parse(period)
  if (!parsed || parsed.kind === kind) return period
  const last = parsed.kind === 'month' ? parsed.part : parsed.part * (12 / PARTS[parsed.kind])
  const part = kind === 'year' ? 1 : kind === 'quarter' ? Math.ceil(last / 3) : last
  return write({ kind, year: parsed.year, part })
}

/** The same period of the year before. */
export function yearBefore(period: string): string {
  return shift(period, -PARTS[kindOf(period)])
}

/** All periods of its kind in its year, and the years around it for a year. */
export function siblings(period: string): string[] {
  const parsed = parse(period)
  if (!parsed) return []
  if (parsed.kind === 'year') return [-3, -2, -1, 0, 1].map((step) => shift(period, step))
  return Array.from({ length: PARTS[parsed.kind] }, (_, index) => write({ ...parsed, part: index + 1 }))
}

/** `mars 2026`, `kvartal 1 2026`, `2026`. */
export function formatPeriod(period: string, language: string): string {
  const parsed = parse(period)
  if (!parsed) return period
  if (parsed.kind === 'year') return String(parsed.year)
  if (parsed.kind === 'quarter')
    return language === 'en'
      ? `quarter ${parsed.part} ${parsed.year}`
      : `kvartal ${parsed.part} ${parsed.year}`
  return `${monthName(parsed.part, language, 'long')} ${parsed.year}`
}

/** `mar 2026`: for axes and narrow columns. */
export function formatMonthShort(month: string, language: string): string {
  const parsed = parse(month)
  return parsed ? `${monthName(parsed.part, language, 'short')} ${parsed.year}` : month
}

function monthName(month: number, language: string, width: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'sv-SE', {
    month: width,
    timeZone: 'UTC',
  })
  return format.format(new Date(Date.UTC(2000, month - 1, 1))).replace('.', '')
}

/** The month before the given moment: the newest that can be whole. */
export function lastWholeMonth(now: Date): string {
  return shift(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`, -1)
}
