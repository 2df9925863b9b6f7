// The whole way with a keyboard and nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { gateway, userWith } from './samverk.mjs'
import { arrive, heading, MONTH, open, settled } from './walk.mjs'

test('an economist goes from choosing the municipality to a voucher, and out, by keyboard alone', () =>
  withPage({}, async (page) => {
    const user = userWith('lidkoping', 'economist')
    await page.goto('/')
    await settled(page)
    await press(page, /^Lidköping/)
    await page.locator('#username').waitFor()
    await page.locator('#username').focus()
    await page.keyboard.type(user.username)
    await page.keyboard.press('Tab')
    while (!(await page.evaluate(() => document.activeElement.id === 'password'))) await page.keyboard.press('Tab')
    await page.keyboard.type(user.password)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.origin === gateway && url.searchParams.has('period'))
    await settled(page)

    await page.goto(`/lidkoping/kostnader?period=${MONTH}`)
    await settled(page)
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Hoppa till innehållet')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'innehall')

    await arrive(page, () => page.keyboard.press('Shift+ArrowLeft'))
    assert.match(page.url(), /period=2026-08/)
    await arrive(page, () => pressIn(page, 'main table tbody th'))
    assert.match(page.url(), /\/rader\?/)
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    assert.equal(await focused(page), await heading(page), 'the heading has focus on arrival')

    await arrive(page, () => press(page, /^Varför\?/))
    await page.getByRole('heading', { name: 'Så räknades andelen' }).waitFor()
    await pressIn(page, 'section table tbody th')
    await page.getByRole('heading', { name: /^Verifikation / }).waitFor()

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Tangenter på sidan' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    await page.evaluate(() => document.body.focus())
    await pressIn(page, '.user-menu')
    await press(page, /^Logga ut$/)
    await page.waitForURL((url) => url.pathname === '/' || url.origin !== gateway)
  }))

test('the keys can be switched off, and are off while someone types', () =>
  withPage({}, async (page) => {
    await page.goto('/')
    await settled(page)
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Tangenter på sidan' })
    await dialog.waitFor()
    await dialog.getByLabel('Använd tangenter').press('Space')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    assert.equal(await dialog.count(), 0)
  }))

test('finance reaches a page of another group of the menu by keyboard, also on a phone', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, '/federation/perioder')
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' })
    assert.equal(await menu.locator('[aria-current=page]').innerText(), 'Perioder')
    assert.equal(await menu.getByRole('list', { name: 'Månadens arbete' }).getByRole('link').count(), 4)
    await press(page, /^Underlag$/)
    assert.equal(await menu.getByRole('button', { name: 'Underlag' }).getAttribute('aria-expanded'), 'true')
    await assertAccessible(page)
    await arrive(page, () => press(page, /^Nycklar$/))
    assert.equal(await menu.locator('[aria-current=page]').innerText(), 'Nycklar')

    await page.setViewportSize({ width: 360, height: 740 })
    assert.equal(await menu.getByRole('link').count(), 0)
    await press(page, /^Meny$/)
    await press(page, /^Rapporter$/)
    await assertAccessible(page)
    await arrive(page, () => press(page, /^Förbundsrapport$/))
    assert.equal(await menu.getByRole('link').count(), 0, 'the menu closes behind the one who left')
  }))

function focused(page) {
  return page.evaluate(() => {
    const { activeElement } = document
    return (activeElement.getAttribute('aria-label') ?? activeElement.textContent).trim()
  })
}

/** Tabs to what has this name and presses Enter. */
async function press(page, name) {
  await tabUntil(page, async () => name.test(await focused(page)), String(name))
}

/** Tabs to the first thing inside the place and presses Enter. */
async function pressIn(page, place) {
  await page.locator(place).first().waitFor()
  await tabUntil(page, () => page.evaluate((inside) => document.activeElement.closest(inside) !== null, place), place)
}

async function tabUntil(page, reached, what) {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab')
    if (await reached()) {
      await page.keyboard.press('Enter')
      return
    }
  }
  assert.fail(`${what} cannot be reached by keyboard`)
}
