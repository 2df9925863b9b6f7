import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { gateway, members } from './samverk.mjs'

test('the page to choose a municipality names every member', () =>
  withPage({}, async (page) => {
    await page.goto('/')
    await page.locator('main a').first().waitFor()
    for (const member of members) {
      assert.ok(await page.locator(`a[href*="/${member.slug}"]`).count(), `${member.slug} can be chosen`)
    }
    await assertAccessible(page)
  }))

test('the sign-in page is in Swedish and accessible', () =>
  withPage({}, async (page) => {
    await page.goto(`/sign-in/${members[0].slug}?return=/${members[0].slug}`)
    await page.locator('#username').waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'sv')
    await assertAccessible(page)
  }))

test("an economist signs in, and no script can read the session", () =>
  withPage({}, async (page, context) => {
    await signIn(page, members[0].slug, 'economist')
    const session = await page.request.get('/gateway/v1/session')
    const { signedIn, realm } = await session.json()
    assert.equal(signedIn, true)
    assert.equal(realm.code, members[0].code)
    const cookies = await context.cookies(gateway)
    assert.ok(cookies.length > 0)
    const readable = await page.evaluate(() => document.cookie)
    assert.equal(readable, '')
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    assert.ok(!stored.includes('eyJ'), 'no token in the browser')
  }))

test('signing out also ends the session in Keycloak', () =>
  withPage({}, async (page) => {
    const slug = members[0].slug
    await signIn(page, slug, 'economist')
    const { csrfToken } = await (await page.request.get('/gateway/v1/session')).json()
    const answer = await page.request.post('/gateway/v1/sign-out', { headers: { 'X-CSRF-Token': csrfToken } })
    const { redirect } = await answer.json()
    await page.goto(redirect)
    await page.goto(`/sign-in/${slug}?return=/${slug}`)
    await page.locator('#password').waitFor()
  }))
