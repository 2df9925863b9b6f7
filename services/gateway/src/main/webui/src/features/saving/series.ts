interface Parsed {
  values: { year: number; value: number }[]
  /** The first line that is no year and index. */
  faultyLine?: number
}

/** An index as it is typed or pasted: a year and its value on each line, with `;`, a tab or blanks between them. */
export function parseSeries(text: string): Parsed {
  const values: Parsed['values'] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const match = /^\s*((?:19|2\d)\d{2})[;\s]\s*(\d{1,8}(?:[.,]\d{1,4})?)\s*$/.exec(line)
    const value = Number(match?.[2]?.replace(',', '.'))
    if (!match || !(value > 0)) return { values, faultyLine: index + 1 }
    values.push({ year: Number(match[1]), value })
  }
  return { values }
}
