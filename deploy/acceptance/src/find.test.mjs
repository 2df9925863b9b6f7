// Finding one thing among many, and what a page says that has nothing for its reader.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { follow, heading, MONTH, open } from './walk.mjs'

test('finance finds a rule by an account and a cost centre, and the address finds it again', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, '/federation/regler')
    const rows = page.locator('section:has(#rules-heading) tbody tr')
    assert.ok((await rows.count()) > 1)
    await page.getByRole('searchbox', { name: 'Sök regel' }).fill('5012 255')
    await page.waitForFunction(() => document.querySelectorAll('section:has(#rules-heading) tbody tr').length === 1)
    assert.match(await rows.innerText(), /Användarkonto/)
    assert.match(page.url(), /sok=5012/)

    await page.reload()
    await rows.first().waitFor()
    assert.equal(await page.getByRole('searchbox', { name: 'Sök regel' }).inputValue(), '5012 255')
    assert.equal(await rows.count(), 1)

    await page.getByRole('searchbox', { name: 'Sök regel' }).fill('')
    await page.getByLabel(/^Visa regler som har upphört/).check()
    assert.match(page.url(), /visa=alla/)
    await page.getByRole('searchbox', { name: 'Sök grupp' }).fill('elevdator')
    assert.match(page.url(), /sokgrupp=elevdator/)
  }))

test('finance finds a key, which opens with what holds today and shows what was when asked', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, '/federation/nycklar?sok=blandad')
    const versions = page.locator('.fold table tbody tr')
    assert.equal(await versions.count(), 1)
    await page.getByRole('button', { name: 'Visa äldre versioner (1)' }).click()
    assert.equal(await versions.count(), 2)
    await assertAccessible(page)
  }))

test('a municipality that is none is said to be none, with the way back', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, `/federation/kostnader/9999?period=${MONTH}`)
    assert.equal(await heading(page), 'Kommunen finns inte')
    await assertAccessible(page)
    await follow(page, page.getByRole('link', { name: 'Till översikten över medlemmarna' }))
    assert.equal(await heading(page), 'Översikt')
  }))

test('an economist who opens the audit log is told that it is not hers, and nothing else', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist')
    await open(page, '/lidkoping/handelser')
    await page.getByRole('heading', { name: 'Din roll ger inte tillgång till det här' }).waitFor()
    assert.equal(await page.getByRole('search').count(), 0)
    await assertAccessible(page)
    await follow(page, page.getByRole('link', { name: 'Till startsidan' }))
    assert.match(page.url(), /\/lidkoping\/kostnader/)
  }))

test('each entry of the audit log says what it was about', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, '/federation/handelser?typ=mapping-rule')
    const about = await page.locator('.history-about').allInnerTexts()
    assert.equal(about.length, await page.locator('.history-list > li').count())
    assert.ok(about.every((text) => /^ordning \d+, konto \d/.test(text)), about.join('\n'))

    await open(page, '/federation/handelser?typ=allocation-run')
    await page.locator('.history-list summary').first().click()
    const link = page.getByRole('link', { name: /^Visa / })
    const period = (await link.innerText()).replace('Visa ', '')
    await follow(page, link)
    assert.ok((await page.title()).includes(period), `${await page.title()} is of ${period}`)
  }))

test('on a phone a wide table says that it goes on, and can be scrolled by keyboard', () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await signIn(page, 'federation', 'federation-finance')
    await open(page, `/federation/kostnader?period=${MONTH}`)
    const frame = page.locator('.table-frame').first()
    const region = page.getByRole('region', { name: /går att rulla i sidled$/ }).first()
    await frame.getByText('Fler kolumner').waitFor()
    assert.equal(await frame.getAttribute('data-right'), 'true')
    assert.equal(await frame.getAttribute('data-left'), null)
    await assertAccessible(page)
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.querySelector('.table-frame')?.dataset.left === 'true')
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
    await page.waitForFunction(() => document.querySelector('.table-frame')?.dataset.right === undefined)
  }))
