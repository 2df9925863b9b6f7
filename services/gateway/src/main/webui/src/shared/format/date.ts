const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-03-05`, from a date or a moment. */
export function formatDate(value: string): string {
  return /^[+-]?\d{4,}-\d{2}-\d{2}$/.test(value) ? value : stockholm.format(new Date(value)).slice(0, 10)
}

/** `2026-03-05 14.03` */
export function formatDateTime(value: string): string {
  return stockholm.format(new Date(value)).replace(' ', '\u00a0').replace(':', '.')
}

/** `14.03` */
export function formatTime(value: string | Date): string {
  return stockholm.format(new Date(value)).slice(-5).replace(':', '.')
}

/** The day in Sweden, wherever the browser is; `2026-03-05`. */
export function today(now: Date = new Date()): string {
  return formatDate(now.toISOString())
}
