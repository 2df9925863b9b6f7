// A real browser, shared by the tests of one file; each test gets a context of its own, without cookies.
import AxeBuilder from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { chromium as playwright } from 'playwright-core'
import { gateway, userWith } from './samverk.mjs'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser

before(async () => {
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGUMENTS,
    headless: true,
  })
})

after(() => browser?.close())

/** Runs `steps` with a new page; what the page's scripts threw or the content policy refused fails the test. */
export async function withPage(options, steps) {
  const context = await browser.newContext({ locale: 'sv-SE', baseURL: gateway, ...options })
  const faults = []
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) faults.push(message.text())
    })
    await steps(page, context)
    assert.deepEqual(faults, [])
  } finally {
    await context.close()
  }
}

/** Signs in through the realm's own Keycloak page, as a person with the role does. */
export async function signIn(page, slug, role, path = `/${slug}`) {
  const user = userWith(slug, role)
  await page.goto(`/sign-in/${slug}?return=${encodeURIComponent(path)}`)
  await page.locator('#username').fill(user.username)
  await page.locator('#password').fill(user.password)
  await page.locator('#kc-login').click()
  await page.waitForURL((url) => url.origin === gateway)
  return user
}

/** Fails with each rule and element that axe finds fault with. */
export async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`)
  assert.deepEqual(found, [], `axe on ${page.url()}`)
}
