// Files to save: reports, evidence and the matrix, by mouse and by keyboard.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { signIn, withPage } from './browser.mjs'
import { MONTH, open, ore, settled, sum } from './walk.mjs'

const QUARTER = '2026-Q3'

test("an economist saves the municipality's report as PDF, Excel, CSV and SIE", () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader?period=${QUARTER}`)
    await settled(page)
    const total = ore(await page.locator('.facts dd').first().innerText())
    const pdf = await saved(page, /^PDF/)
    assert.equal(pdf.name, `kostnadsrapport-lidkoping-${QUARTER}.pdf`)
    assert.equal(pdf.bytes.subarray(0, 5).toString('latin1'), '%PDF-')
    const excel = await saved(page, /^Excel/)
    assert.equal(excel.name, `kostnadsrapport-lidkoping-${QUARTER}.xlsx`)
    assert.equal(excel.bytes.subarray(0, 2).toString('latin1'), 'PK')
    const csv = await saved(page, /^CSV/)
    assert.equal(csv.name, `kostnadsrapport-lidkoping-${QUARTER}.csv`)
    const rows = csv.bytes.toString('utf8').trim().split('\r\n').slice(1)
    assert.equal(sum(rows.map((row) => Number(row.split(';')[7]))), total)
    await page.getByText('CSV, för andra system är hämtad.').waitFor()
    const sie = await saved(page, /^SIE/)
    assert.equal(sie.name, `kostnadsrapport-lidkoping-${QUARTER}.si`)
    const booked = sie.bytes.toString('latin1').match(/^#TRANS 6820 .*$/gm)
    assert.equal(sum(booked.map((row) => Number(row.match(/\} (-?\d+\.\d\d) /)[1].replace('.', '')))), total)
  }))

test('the files follow the language of the page, and Enter saves them', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader?period=${MONTH}`)
    await settled(page)
    await page.getByRole('button', { name: 'English' }).click()
    const link = page.getByRole('link', { name: /^Excel/ })
    await link.focus()
    const coming = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    assert.equal((await coming).suggestedFilename(), `cost-report-lidkoping-${MONTH}.xlsx`)
  }))

test('a file that cannot be made is a sentence, and asking again mends it', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader?period=${MONTH}`)
    await settled(page)
    await page.route('**/report?**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"x","status":503}' }),
    )
    await page.getByRole('link', { name: /^CSV/ }).click()
    await page.getByRole('heading', { name: 'Tjänsten svarar inte just nu' }).waitFor()
    await page.unroute('**/report?**')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await coming
  }))

test('the evidence of a line is a file', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist', `/lidkoping/kostnader/rader?period=${MONTH}`)
    await settled(page)
    await page.getByRole('link', { name: /^Varför\?/ }).first().click()
    await page.getByRole('heading', { name: 'Så räknades andelen' }).waitFor()
    await settled(page)
    assert.match((await saved(page, /^Underlaget som PDF/)).name, /^underlag-lidkoping-.+-2026-09\.pdf$/)
    assert.match((await saved(page, /^Underlaget som Excel/)).name, /^underlag-lidkoping-.+-2026-09\.xlsx$/)
  }))

test('finance reads services by member, sorts, opens a cell, and saves the table', () =>
  withPage({}, async (page) => {
    await signIn(page, 'federation', 'federation-finance', `/federation/tjanst-medlem?period=${MONTH}`)
    await settled(page)
    const table = page.locator('table.matrix')
    for (const cell of [':nth-child(2)', ':nth-last-child(3)']) {
      const body = await table.locator(`tbody tr > ${cell}`).allInnerTexts()
      const foot = await table.locator('tfoot tr').first().locator(`> ${cell}`).innerText()
      assert.equal(sum(body.map(ore)), ore(foot))
    }
    await table.getByRole('button', { name: 'Tjänst', exact: true }).click()
    await page.waitForURL(/sortera=namn/)
    const names = await table.locator('tbody th').allInnerTexts()
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, 'sv')))
    assert.equal((await saved(page, /^Excel/)).name, `tjanster-per-medlem-${MONTH}.xlsx`)

    const cell = table.locator('tbody a').first()
    const amount = ore(await cell.innerText())
    await cell.click()
    await page.waitForURL(/\/federation\/kostnader\/\d{4}\/rader\?.*tjanst=/)
    await settled(page)
    assert.equal(ore(await page.locator('table.lines-table tfoot td').first().innerText()), amount)
  }))

test('the matrix is not for a member', () =>
  withPage({}, async (page) => {
    await signIn(page, 'lidkoping', 'economist')
    const answer = await page.request.get(`/cost-reporting/v1/service-matrix?period=${MONTH}`)
    assert.equal(answer.status(), 403)
    await open(page, `/lidkoping/tjanst-medlem?period=${MONTH}`)
    assert.equal(await page.locator('table').count(), 0)
  }))

async function saved(page, name) {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
