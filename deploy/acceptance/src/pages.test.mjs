// axe on every page, in both languages, light and dark; and every page on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { assertFits, follow, MONTH, open, prefer } from './walk.mjs'

const ANYBODYS = ['/', '/tillganglighet']
const FINANCES = [
  `/federation/kostnader?period=${MONTH}`,
  '/federation/kostnader?period=2026',
  `/federation/kostnader/1494?period=${MONTH}`,
  `/federation/tjanst-medlem?period=${MONTH}`,
  `/federation/kostnader/1494/rader?period=${MONTH}`,
  '/federation/huvudbok',
  '/federation/fordelning',
  '/federation/rapportpaket',
  '/federation/perioder',
  '/federation/perioder/2024-Q4',
  '/federation/perioder/2025-02',
  '/federation/perioder/2025-04',
  '/federation/kostnader/1494/rader?period=2025-01',
  '/federation/tjanster',
  '/federation/tjanster?andra=ny',
  '/federation/regler',
  '/federation/regler?sok=finns-inte&sokgrupp=finns-inte',
  '/federation/regler?ny=regel',
  '/federation/regler?ny=grupp',
  '/federation/nycklar',
  '/federation/nycklar?andra=ny',
  '/federation/simuleringar',
  '/federation/simuleringar/ny',
  '/federation/avlasningar',
  '/federation/budget?period=2026',
  `/federation/budget?period=${MONTH}&metod=run-rate&kommun=1494`,
  '/federation/besparing',
  '/federation/besparing?lagg=bas',
  '/federation/besparing?lagg=utgava',
  '/federation/besparing?lagg=omrade',
  '/federation/prislista',
  '/federation/prislista?andra=ny',
  '/federation/forbundsrapport?period=2025-Q1',
  '/federation/forbundsrapport?period=2026&visa=utveckling',
  '/federation/forbundsrapport?period=2026-Q1&visa=forandring',
  '/federation/forbundsrapport?period=2019&visa=forandring&matt=fakturerat',
  '/federation/kunder',
  '/federation/kunder?andra=ny',
  '/federation/fakturering',
  '/federation/fakturor',
  '/federation/handelser',
  '/federation/handelser?typ=cost-pool&vem=Ingen',
]
const OPERATORS = [
  '/federation/medlemmar',
  '/federation/medlemmar/ny',
  '/federation/medlemmar/ny?steg=forvaltningar',
  '/federation/medlemmar/1494',
  '/federation/organisation?kommun=1494',
  '/federation/ej-levererat',
  '/federation/anvandare',
  '/federation/anvandare?andra=ny',
  '/federation/api-klienter',
  '/federation/api-klienter?andra=ny',
]
const ADMINISTRATORS = [
  '/lidkoping/organisation',
  '/lidkoping/organisation?dag=2019-01-01',
  '/lidkoping/utseende',
  '/lidkoping/anvandare',
  '/lidkoping/anvandare?andra=ny',
  '/lidkoping/anvandare/inlasning',
  '/lidkoping/api-klienter',
  '/lidkoping/api-klienter?andra=ny',
  '/lidkoping/api-dokumentation',
]
const ECONOMISTS = [
  `/lidkoping/kostnader?period=${MONTH}`,
  '/lidkoping/kostnader?period=2026',
  `/lidkoping/kostnader/rader?period=${MONTH}`,
  '/lidkoping/kostnader?period=2019-01',
  '/lidkoping/perioder',
  '/lidkoping/budget?period=2026',
  '/lidkoping/besparing',
  '/lidkoping/jamfor?ar=2025',
  '/lidkoping/jamfor?ar=2025&siffra=saving',
  '/lidkoping/perioder/2025-02',
  '/lidkoping/simuleringar',
  '/skara/kostnader',
  '/lidkoping/fakturor',
  '/lidkoping/prislista',
]

for (const language of ['sv', 'en'])
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing before sign-in, ${language}, ${theme}`, () =>
      withPage({}, async (page, context) => {
        await prefer(context, language, theme)
        for (const path of ANYBODYS) await check(page, path, language)
      }))

    test(`axe finds nothing on finance's pages, ${language}, ${theme}`, () =>
      withPage({}, async (page, context) => {
        await prefer(context, language, theme)
        await signIn(page, 'federation', 'federation-finance')
        for (const path of FINANCES) await check(page, path, language)
        await checkBelow(page, '/federation/huvudbok', 'main table tbody a')
        await checkBelow(page, '/federation/fakturering', 'main table tbody a')
        await checkBelow(page, '/federation/fakturor', 'main table tbody a')
        await checkBelow(page, '/federation/fakturor?slag=credit-note', 'main table tbody a')
        await checkBelow(page, '/federation/fordelning', 'main table tbody a')
        await checkBelow(page, '/federation/budget?period=2026&kommun=1494', 'main table tbody a')
        await checkBelow(page, '/federation/simuleringar', 'main table tbody a')
      }))

    test(`axe finds nothing on the operator's pages, ${language}, ${theme}`, () =>
      withPage({}, async (page, context) => {
        await prefer(context, language, theme)
        await signIn(page, 'federation', 'federation-operator')
        for (const path of OPERATORS) await check(page, path, language)
      }))

    test(`axe finds nothing on an administrator's pages, ${language}, ${theme}`, () =>
      withPage({}, async (page, context) => {
        await prefer(context, language, theme)
        await signIn(page, 'lidkoping', 'municipality-admin')
        for (const path of ADMINISTRATORS) await check(page, path, language)
      }))

    test(`axe finds nothing on an economist's pages, ${language}, ${theme}`, () =>
      withPage({}, async (page, context) => {
        await prefer(context, language, theme)
        await signIn(page, 'lidkoping', 'economist')
        for (const path of ECONOMISTS) await check(page, path, language)
        await checkBelow(page, `/lidkoping/kostnader/rader?period=${MONTH}`, 'main table tbody a')
        await checkBelow(page, page.url(), 'main table tbody a')
        await checkBelow(page, '/lidkoping/simuleringar', 'main table tbody a')
      }))
  }

test('every page fits a phone, 320 pixels wide', () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of ANYBODYS) {
      await open(page, path)
      await assertFits(page)
    }
    await signIn(page, 'federation', 'federation-finance')
    for (const path of FINANCES) {
      await open(page, path)
      await assertFits(page)
    }
  }))

test("an administrator's pages fit a phone, 320 pixels wide", () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await signIn(page, 'lidkoping', 'municipality-admin')
    for (const path of ADMINISTRATORS) {
      await open(page, path)
      await assertFits(page)
    }
  }))

test("an operator's pages fit a phone, 320 pixels wide", () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await signIn(page, 'federation', 'federation-operator')
    for (const path of OPERATORS) {
      await open(page, path)
      await assertFits(page)
    }
  }))

async function check(page, path, language) {
  await open(page, path)
  assert.equal(await page.locator('html').getAttribute('lang'), language)
  await assertAccessible(page)
}

/** The page that the first such link leads to. */
async function checkBelow(page, path, link) {
  await open(page, path)
  await follow(page, page.locator(link).first())
  await assertAccessible(page)
}
