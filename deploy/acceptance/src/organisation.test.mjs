// A municipality governs its own organisation, and how it is shown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { assertFits, open } from './walk.mjs'

/** Codes that no other run has made. */
const unique = () => `P${Date.now().toString(36).toUpperCase()}`
/** A day to come, another for each run. */
const day = () => new Date(Date.now() + (400 + (Date.now() % 9000)) * 86_400_000).toISOString().slice(0, 10)
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKklEQVR4nGOQr59NU8QwasGoBaMWjFowasGoBaMWjFowasGoBaMWDBULABja5D1H7mm4AAAAAElFTkSuQmCC'

test('an administrator reorganises from a day with the keyboard alone, and the days before stay as they were', () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    const [code, from] = [unique(), day()]
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/organisation')
    const before = await page.locator('.tree-name strong').allInnerTexts()
    await page.getByRole('button', { name: 'Omorganisera' }).press('Enter')
    await page.getByRole('button', { name: 'Spara 0 ändringar' }).press('Enter')
    await page.getByRole('link', { name: 'Lägg till minst en ändring.' }).waitFor()
    await assertAccessible(page)
    await page.getByLabel('Ändringarna gäller från').fill(from)
    const top = await page.locator('.tree-name strong').first().innerText()

    await page.getByRole('button', { name: 'Lägg till en förvaltning' }).press('Enter')
    await page.getByLabel('Kod').fill(code)
    await page.getByLabel('Namn', { exact: true }).fill(`Provförvaltningen ${code}`)
    await page.keyboard.press('Enter')
    await page.getByText(`Ny: Provförvaltningen ${code} (${code}), under översta nivån`).waitFor()
    await page.getByRole('button', { name: `Byt namn på ${top}` }).press('Enter')
    await page.getByLabel('Namn', { exact: true }).fill(`Framtida ${code}`)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Flytta Provförvaltningen ${code}` }).press('Enter')
    await page.getByLabel('Ingår i').selectOption({ label: `Framtida ${code}` })
    await page.getByLabel('Ingår i').press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(`Provförvaltningen ${code} flyttas till Framtida ${code}`).waitFor()
    await assertAccessible(page)
    await assertFits(page)

    await page.getByRole('button', { name: `Avsluta Framtida ${code}` }).press('Enter')
    await page.getByRole('button', { name: 'Spara 4 ändringar' }).press('Enter')
    await page.getByRole('link', { name: /har Provförvaltningen .* under sig/ }).waitFor()
    await page.getByRole('button', { name: `Ångra: Framtida ${code} upphör` }).press('Enter')
    await page.getByRole('button', { name: 'Spara 3 ändringar' }).press('Enter')
    await page.getByText(`Organisationen är ändrad från ${from}.`).waitFor()
    assert.match(page.url(), new RegExp(`dag=${from}`))
    await page.locator('.tree .tree').getByText(`Provförvaltningen ${code}`).waitFor()
    await assertAccessible(page)

    await open(page, '/gotene/organisation')
    assert.deepEqual(await page.locator('.tree-name strong').allInnerTexts(), before)
  }))

test('an administrator chooses colour and coat of arms, and a colour that would not be seen is refused', () =>
  withPage({}, async (page) => {
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/utseende')
    await page.getByRole('button', { name: 'Ändra namn och färg' }).click()
    await page.getByRole('textbox', { name: 'Färg', exact: true }).fill('#ffee00')
    await page.getByRole('button', { name: 'Spara' }).click()
    const refused = page.getByRole('link', { name: /Färgen är för ljus: kontrasten mot vitt är 1,2:1/ })
    const [nearest] = /#[0-9a-f]{6}/.exec(await refused.innerText()) ?? []
    await assertAccessible(page)
    await page.getByRole('textbox', { name: 'Färg', exact: true }).fill(nearest)
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Utseendet är sparat.').waitFor()
    await page.locator('#arms-file').setInputFiles({
      name: 'vapen.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PIXEL, 'base64'),
    })
    await page.getByText('Kommunvapnet är sparat.').waitFor()
    await page.waitForFunction(() => document.querySelector('.organisation-arms')?.naturalWidth > 0)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Ta bort vapnet' }).click()
    await page.getByText('Kommunvapnet är borttaget.').waitFor()
  }))
