// Steps through the web UI that several files take.
import assert from 'node:assert/strict'

/** The newest month that the demo allocates. */
export const MONTH = '2026-09'

/** Waits until the page shows what it has, and says so in its title with the organisation. */
export async function settled(page) {
  await page.locator('h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .chart-waiting'))
}

/** Does what leads to another page, and waits for that page rather than for what is left of this one. */
export async function arrive(page, leave) {
  const before = await page.title()
  await leave()
  await page.waitForFunction((title) => document.title !== title, before)
  await settled(page)
}

export async function follow(page, link) {
  await arrive(page, () => link.click())
}

/** Opens an address as a colleague's link would. */
export async function open(page, path) {
  await page.goto(path)
  await settled(page)
}

export async function heading(page) {
  return (await page.locator('h1').innerText()).trim()
}

/** Chooses language and appearance for every page of the context. */
export async function prefer(context, language, theme) {
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('samverk.language', chosenLanguage)
      localStorage.setItem('samverk.theme', chosenTheme)
    },
    [language, theme],
  )
}

/** Nothing but a table may be wider than the screen, and that scrolls in its own place. */
export async function assertFits(page) {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(excess, 0, `${page.url()} is wider than the screen`)
}

/** Kronor as shown, `1 234,50`, in öre. */
export function ore(text) {
  const [, minus, kronor, rest] = /(−?)([\d\u00a0 ]+),(\d\d)/.exec(text) ?? []
  assert.ok(kronor, `an amount in "${text}"`)
  return (minus ? -1 : 1) * (Number(kronor.replace(/[\u00a0 ]/g, '')) * 100 + Number(rest))
}

/** The amounts of one column of a table's body, and the one in its foot. */
export async function column(table, cell) {
  const body = await table.locator(`tbody:not(.subtotal) tr > ${cell}`).allInnerTexts()
  const foot = await table.locator(`tfoot tr > ${cell}`).innerText()
  return { rows: body.map(ore), total: ore(foot) }
}

export function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0)
}
