import { formatNumber, MINUS, NO_BREAK_SPACE } from './number'

/** What the services count up to. */
const LARGEST_ORE = 10_000_000_000_000

/** Öre, always a whole number, as kronor: `1 234 567,50`. For table columns whose header says kr. */
export function formatOreBare(ore: number): string {
  const kronor = formatNumber(Math.trunc(Math.abs(ore) / 100))
  const rest = String(Math.abs(ore) % 100).padStart(2, '0')
  return `${ore < 0 ? MINUS : ''}${kronor},${rest}`
}

/** `1 234 567,50 kr` */
export function formatOre(ore: number): string {
  return `${formatOreBare(ore)}${NO_BREAK_SPACE}kr`
}

/** A change, with its sign: `+1 200,00` or `−1 200,00`. */
export function formatSignedOreBare(ore: number): string {
  return ore > 0 ? `+${formatOreBare(ore)}` : formatOreBare(ore)
}

export function formatSignedOre(ore: number): string {
  return `${formatSignedOreBare(ore)}${NO_BREAK_SPACE}kr`
}

/** Kronor typed by a person (`1 234,50`, `1234.5`) as öre, or undefined when it is no amount, or larger than any. */
export function parseKronor(text: string): number | undefined {
  const cleaned = text
    .replace(/[\s\u00a0]|kr$/g, '')
    .replace(MINUS, '-')
    .replace(',', '.')
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(cleaned)
  if (!match) return undefined
  const [, sign, kronor = '0', rest = ''] = match
  const ore = (sign ? -1 : 1) * (Number(kronor) * 100 + Number(rest.padEnd(2, '0')))
  return Math.abs(ore) <= LARGEST_ORE ? ore : undefined
}

export function sumOre(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
