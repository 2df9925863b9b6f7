/** The signs Swedish figures are set with: a number never breaks over two lines, and minus is minus. */
export const NO_BREAK_SPACE = '\u00a0'
export const MINUS = '\u2212'

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE)
}

/** A number with at most the given decimals, as `1 234,5`; trailing zeros are kept when `fixed`. */
export function formatNumber(value: number, decimals = 0, fixed = false): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const shown = fixed ? fraction : fraction.replace(/0+$/, '')
  const isZero = /^0*$/.test(whole + fraction)
  return (value < 0 && !isZero ? MINUS : '') + group(whole) + (shown ? `,${shown}` : '')
}

/** `12,3 %` */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals, true)}${NO_BREAK_SPACE}%`
}

/** `+12,3 %`, `−0,4 %`, `0,0 %`: the direction is read, not coloured. */
export function formatSignedPercent(value: number, decimals = 1): string {
  const text = formatPercent(value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** A share in percent; one too small for a decimal gets another, so that only nothing looks like nothing. */
export function formatShare(percent: number): string {
  return formatPercent(percent, percent !== 0 && Math.abs(percent) < 0.05 ? 2 : 1)
}

/** What part of the whole, in percent; a part of nothing is 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100
}

/** An exact decimal as the service writes it, `1234.500000`, in Swedish: `1 234,500000`. It never becomes a float. */
export function formatDecimals(exact: string): string {
  const [, sign, whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? []
  return whole === '' ? exact : `${sign ? MINUS : ''}${group(whole)}${fraction ? `,${fraction}` : ''}`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)}${NO_BREAK_SPACE}B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 1)}${NO_BREAK_SPACE}kB`
  return `${formatNumber(bytes / 1_000_000, 1)}${NO_BREAK_SPACE}MB`
}
