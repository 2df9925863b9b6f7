// Federation finance: from a dropped file down to the voucher behind a member's figure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn, withPage } from './browser.mjs'
import { column, follow, heading, MONTH, open, ore, settled, sum } from './walk.mjs'

const NUMBER = String(Date.now()).slice(-9)
const LEDGER = [
  '#FLAGGA 0',
  '#PROGRAM "Acceptance" 1.0',
  '#FORMAT PC8',
  '#GEN 20261001',
  '#SIETYP 4',
  '#FNAMN "Acceptance"',
  '#RAR 0 20260101 20261231',
  '#KONTO 6420 "Licenser"',
  '#KONTO 2440 "Leverantorsskulder"',
  '#DIM 1 "Kostnadsstalle"',
  '#OBJEKT 1 210 "IT-arbetsplats"',
  `#VER ZZ ${NUMBER} 20260915 "Acceptance"`,
  '{',
  '#TRANS 6420 {1 210} 12345.67',
  '#TRANS 2440 {} -12345.67',
  '}',
  '',
].join('\r\n')

test('finance drops a file, watches it, allocates, and opens a figure down to its voucher', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance', '/federation/huvudbok')
    await settled(page)

    await drop(page, 'acceptance.se', LEDGER)
    await page.waitForURL(/\/federation\/huvudbok\/[^/]+$/)
    await page.getByRole('heading', { name: 'Filen är inläst' }).waitFor()
    assert.equal(await heading(page), 'acceptance.se')
    assert.match(await page.title(), /Samverk$/)

    await follow(page, page.getByRole('link', { name: 'Gå vidare till fördelningen' }))
    await page.getByLabel('Period', { exact: true }).selectOption(MONTH)
    await page.getByRole('button', { name: 'Fördela september 2026' }).click()
    await page.getByRole('heading', { name: 'Fördelningen är klar' }).waitFor({ timeout: 60_000 })
    assert.equal(await page.locator('table').first().getByText('Nej').count(), 0, 'every check holds')

    await follow(page, page.getByRole('link', { name: 'Se medlemmarnas kostnader' }))
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `/federation/kostnader?period=${MONTH}`)
    const members = await column(page.locator('table').first(), ':nth-child(2)')
    assert.equal(sum(members.rows), members.total)
    assert.equal(ore(await page.locator('.facts dd').first().innerText()), members.total, 'the ledger, to the öre')

    await follow(page, page.getByRole('link', { name: 'Lidköping', exact: true }))
    const service = page.getByRole('link', { name: 'IT-arbetsplats', exact: true })
    if (!(await service.count())) await page.getByRole('button', { name: /^Övriga \d+ tjänster$/ }).click()
    await follow(page, service)
    assert.match(page.url(), /\/rader\?/)
    await follow(page, page.getByRole('link', { name: /^Varför\?/ }).first())
    await page.getByRole('heading', { name: 'Så räknades andelen' }).waitFor()

    const voucher = page.getByRole('link', { name: `ZZ ${NUMBER}` })
    const next = page.getByRole('button', { name: /Nästa/ })
    while (!(await voucher.count())) {
      const position = await page.locator('.pager span').innerText()
      await next.click()
      await page.waitForFunction((before) => document.querySelector('.pager span')?.textContent !== before, position)
      await page.waitForLoadState('networkidle')
    }
    await voucher.click()
    await page.getByRole('heading', { name: `Verifikation ZZ ${NUMBER}` }).waitFor()
    const entries = await column(page.locator('table'), ':last-child')
    assert.deepEqual(entries.rows, [1234567, -1234567])
    assert.equal(entries.total, 0)
  }))

test('the same file again changes nothing, and a faulty one is refused with line, record and reason', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance', '/federation/huvudbok')
    await settled(page)
    await drop(page, 'acceptance-igen.se', LEDGER)
    await page.getByRole('heading', { name: 'Filen ändrade ingenting' }).waitFor()

    await open(page, '/federation/huvudbok')
    await drop(page, 'obalans.se', LEDGER.replace('-12345.67', '-12345.00').replace(NUMBER, `${NUMBER}1`))
    await page.getByRole('heading', { name: 'Filen är avvisad' }).waitFor()
    const problem = page.locator('.problems-table tbody tr').first()
    await problem.waitFor()
    assert.match(await problem.innerText(), /#VER|#TRANS/)
    assert.match(await problem.innerText(), /0,67/)
  }))

test('a faulty meter reading names its row and column, and nothing is taken', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance', '/federation/avlasningar')
    await settled(page)
    await page.locator('#csv-file').setInputFiles({
      name: 'fel.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('service;municipality;department;read_on;quantity\nit-arbetsplats;1494;;2026-05-15;tolv\n'),
    })
    await page.getByRole('heading', { name: 'Inget ur fel.csv är inläst' }).waitFor()
    assert.match(await page.locator('main table').first().innerText(), /Rad 2, kolumn quantity/)
  }))

test('a form that lacks something says what, where, and in the title', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance', '/federation/tjanster?andra=ny')
    await settled(page)
    await page.getByRole('button', { name: 'Spara' }).click()
    const summary = page.getByRole('group', { name: 'Rätta det här för att gå vidare' })
    assert.ok(await summary.evaluate((element) => element === document.activeElement))
    assert.match(await page.title(), /^Fel: /)
    await summary.getByRole('link', { name: 'Ange ett namn på svenska' }).click()
    assert.equal(await page.evaluate(() => document.activeElement.id), 'nameSv')
  }))

async function drop(page, name, text) {
  await page
    .locator('#sie-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'latin1') })
}
