// A member's economist: the own report and its Varför?, and nobody else's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn, withPage } from './browser.mjs'
import { column, heading, MONTH, open, ore, settled, sum } from './walk.mjs'

test("an economist arrives at the address, signs in and reads the municipality's own report", () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist')
    await page.waitForURL(/\/lidkoping\/kostnader\?period=/)
    await open(page, `/lidkoping/kostnader?period=${MONTH}`)
    assert.match(await heading(page), /Lidköping/)
    assert.match(await page.title(), /Lidköping/)

    const total = ore(await page.locator('.facts dd').first().innerText())
    for (const table of [page.locator('table').nth(0), page.locator('table').nth(1)]) {
      const amounts = await column(table, ':nth-child(2)')
      assert.equal(sum(amounts.rows), amounts.total)
      assert.equal(amounts.total, total)
    }
  }))

test('Varför? shows pool, key, share, rounding and vouchers of a line', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader/rader?period=${MONTH}`)
    await settled(page)
    const amount = ore(await page.locator('main table tbody tr').first().locator('td').nth(2).innerText())
    await page.getByRole('link', { name: /^Varför\?/ }).first().click()
    await page.getByRole('heading', { name: 'Så räknades andelen' }).waitFor()
    await settled(page)
    const steps = page.locator('.calculation > li')
    assert.equal(await steps.count(), 5)
    assert.equal(ore(await steps.last().locator('.step-amount').innerText()), amount)
    await page.getByRole('heading', { name: 'Verifikationer' }).waitFor()
    await page.locator('section table a').first().click()
    await page.getByRole('heading', { name: /^Verifikation / }).waitFor()
  }))

test("another municipality's report and another realm are refused", () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist')
    const answer = await page.request.get(`/cost-reporting/v1/municipalities/1495/statements?period=${MONTH}`)
    assert.equal(answer.status(), 404)
    await open(page, `/lidkoping/kostnader/1495?period=${MONTH}`)
    assert.equal(await page.locator('table').count(), 0)
    await page.getByRole('heading', { name: 'Ingen rapport att visa' }).waitFor()

    await open(page, '/skara/kostnader')
    assert.match(await heading(page), /^Du är inte inloggad i /)
    await open(page, '/federation/kostnader')
    assert.match(await heading(page), /^Du är inte inloggad i /)
  }))

test('the period stands in the address, and Back undoes one step', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader?period=${MONTH}`)
    await settled(page)
    await page.getByRole('button', { name: 'Föregående period' }).click()
    await page.waitForURL(/period=2026-08/)
    await page.goBack()
    await page.waitForURL(/period=2026-09/)
    await page.getByLabel('Visa per').selectOption('year')
    await page.waitForURL(/period=2026$/)
  }))

test('English is one click away and is remembered', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader?period=${MONTH}`)
    await settled(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What the cost consists of' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.reload()
    await page.getByRole('heading', { name: 'What the cost consists of' }).waitFor()
  }))

test('a service that does not answer is a sentence, and asking again mends it', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist')
    await page.route('**/cost-reporting/v1/**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        headers: { 'Retry-After': '5' },
        body: '{"title":"x","status":503}',
      }),
    )
    await page.goto(`/lidkoping/kostnader?period=${MONTH}`)
    await page.getByRole('heading', { name: 'Tjänsten svarar inte just nu' }).waitFor()
    await page.unroute('**/cost-reporting/v1/**')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('heading', { name: 'Vad kostnaden består av' }).waitFor()
  }))
