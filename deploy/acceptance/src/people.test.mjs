// Who may come in: an administrator's people, and the programs that call for the municipality.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { assertAccessible, signIn, withPage } from './browser.mjs'
import { open } from './walk.mjs'

/** Tries again for ten seconds: what one service tells another takes a moment. */
async function eventually(attempt) {
  const until = Date.now() + 10_000
  for (;;) {
    try {
      return await attempt()
    } catch (notYet) {
      if (Date.now() > until) throw notYet
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** Somebody that no other run has made. */
const unique = () => `prov.${Date.now().toString(36)}`

test('an administrator invites somebody, changes the roles, and shuts the person out', () =>
  withPage({}, async (page) => {
    const username = unique()
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/anvandare')
    await page.getByRole('button', { name: 'Bjud in någon' }).click()
    await page.getByRole('button', { name: 'Bjud in', exact: true }).click()
    await page.getByRole('link', { name: 'Ange förnamn.' }).waitFor()
    await assertAccessible(page)
    await page.getByLabel('Förnamn').fill('Åsa-Märta')
    await page.getByLabel('Efternamn').fill('Öhrnsköld')
    await page.getByLabel('E-postadress i tjänsten').fill(`${username}@gotene.example`)
    await page.getByRole('textbox', { name: 'Användarnamn' }).fill(username)
    await page.getByLabel(/^Ekonom/).check()
    await page.getByRole('button', { name: 'Bjud in', exact: true }).click()
    await page.getByRole('heading', { name: 'Lämna över ett tillfälligt lösenord till Åsa-Märta Öhrnsköld' }).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Jag har lämnat över det' }).click()

    await page.getByRole('searchbox', { name: /^Sök/ }).fill(username)
    const row = page.locator('tbody tr').filter({ hasText: username })
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
    assert.match(await row.innerText(), /Ekonom/)
    assert.ok(!page.url().includes(username), 'no name in the address')
    await row.getByRole('button', { name: 'Ändra Åsa-Märta Öhrnsköld' }).click()
    await page.getByLabel(/^Handläggare/).check()
    await page.getByLabel(/^Får logga in/).uncheck()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Åsa-Märta Öhrnsköld är sparad.').waitFor()
    await row.getByText('Avstängd').waitFor()
    assert.match(await row.innerText(), /Ekonom, Handläggare|Handläggare, Ekonom/)
  }))

test('an administrator sees that somebody has signed in, and who never has', () =>
  withPage({}, async (page) => {
    const { username } = await signIn(page, 'gotene', 'municipality-admin')
    const now = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
    const row = page.locator('tbody tr').filter({ hasText: username })
    await eventually(async () => {
      await open(page, '/gotene/anvandare')
      await page.getByRole('searchbox', { name: /^Sök/ }).fill(username)
      await row.waitFor()
      assert.match(await row.innerText(), new RegExp(now))
    })
    await page.getByLabel('Senaste inloggning').selectOption({ label: 'Aldrig inloggad' })
    await row.waitFor({ state: 'detached' })
    assert.match(page.url(), /senast=aldrig/)
  }))

test('an administrator reads people from a file, first told what is wrong with it', () =>
  withPage({}, async (page) => {
    const username = unique()
    const header = 'användarnamn;förnamn;efternamn;e-post;roller;förvaltning;får logga in\r\n'
    const file = (rows) => ({ name: 'personal.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${header}${rows}`) })
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/anvandare')
    await page.getByRole('link', { name: 'Läs in från fil' }).click()
    await page.getByRole('heading', { level: 1, name: 'Läs in användare från fil' }).waitFor()
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Mall att fylla i (CSV)' }).click(),
    ])
    assert.equal(template.suggestedFilename(), 'anvandare-mall.csv')
    await page.setInputFiles('#people-file', file(`${username};Åke;;${username}@gotene.example;Kejsare;;\r\n`))
    await page.getByRole('heading', { name: 'personal.csv behöver rättas' }).waitFor()
    await page.getByText('Rad 2, efternamn').waitFor()
    await page.getByText(/Rollen Kejsare finns inte/).waitFor()
    await assertAccessible(page)
    await page.setInputFiles('#people-file', file(`${username};Åke;Öst;${username}@gotene.example;Ekonom, Handläggare;;ja\r\n`))
    await page.getByRole('heading', { name: 'Det här kommer att hända' }).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Läs in', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click()
    await page.getByRole('heading', { name: 'Filen är inläst' }).waitFor()
    await assertAccessible(page)
    const [passwords] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta lösenorden' }).click(),
    ])
    assert.equal(passwords.suggestedFilename(), 'tillfalliga-losenord.csv')
    const lines = await readFile(await passwords.path(), 'utf8')
    assert.match(lines, new RegExp(`^${username};Åke;Öst;.*;.{16}\r?$`, 'm'))
    await page.getByRole('button', { name: 'Hämta lösenorden' }).waitFor({ state: 'detached' })
    const password = lines.split(/\r?\n/).find((line) => line.startsWith(username)).split(';').at(-1)
    await withPage({}, async (theirs) => {
      await theirs.goto('/sign-in/gotene')
      await theirs.locator('#username').fill(username)
      await theirs.locator('#password').fill(password)
      await theirs.locator('#kc-login').click()
      await theirs.locator('#password-new').waitFor()
    })
  }))

test('an administrator adds a program, which calls, gets a new secret, and is taken away', () =>
  withPage({}, async (page) => {
    const clientId = unique().replace('.', '-')
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/api-klienter')
    await page.getByRole('button', { name: 'Lägg till en API-klient' }).click()
    await page.getByLabel('Namn').fill('Provets hämtning')
    await page.getByLabel('Klientens id').fill(clientId)
    await page.getByLabel('Sista dag').fill('2030-12-31')
    await page.getByLabel(/^läsa uppgifter om kommunen/).check()
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
    const first = await secretShown(page)
    await assertAccessible(page)
    const command = await page.locator('pre.command').first().innerText()
    const call = await calling(page, command, clientId, first)
    assert.equal(await call(), 200)
    await page.getByRole('button', { name: 'Jag har tagit hand om den' }).click()

    const row = page.locator('tbody tr').filter({ hasText: clientId })
    await row.getByText('2030-12-31').waitFor()
    await row.getByRole('button', { name: 'Ändra Provets hämtning' }).click()
    await page.getByRole('heading', { name: 'Så har Provets hämtning anropat' }).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Ny hemlighet' }).click()
    await page.getByLabel('Den gamla slutar gälla').selectOption({ label: 'genast' })
    await page.getByRole('button', { name: 'Ny hemlighet' }).click()
    assert.notEqual(await secretShown(page), first)
    await eventually(async () => assert.equal(await call(), 401))
    await assert.rejects(calling(page, command, clientId, first))
    await page.getByRole('button', { name: 'Jag har tagit hand om den' }).click()

    await page.getByRole('button', { name: 'Ta bort', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
    await page.getByText('Provets hämtning är borttagen.').waitFor()
    await row.waitFor({ state: 'detached' })
  }))

test('somebody signed in tries an operation in the API documentation, with the own rights', () =>
  withPage({}, async (page) => {
    await signIn(page, 'gotene', 'municipality-admin')
    await open(page, '/gotene/api-dokumentation')
    await page.locator('#operations-Municipalities-listMunicipalities').getByRole('button').first().click()
    await page.getByRole('button', { name: 'Try it out' }).click()
    await page.getByRole('button', { name: 'Execute' }).click()
    const answer = page.locator('.live-responses-table')
    await answer.getByText('200', { exact: true }).waitFor()
    assert.match(await answer.innerText(), /Götene/)
    assert.doesNotMatch(await answer.innerText(), /Skara/)
  }))

async function secretShown(page) {
  await page.getByRole('heading', { name: 'Hemligheten för Provets hämtning' }).waitFor()
  const secret = await page.locator('.breakable code').innerText()
  assert.ok(secret.length > 30)
  return secret
}

/** Calls with a token got by the commands that the page shows; each time with the same token. */
async function calling(page, command, clientId, secret) {
  const [tokenUrl, address] = command.match(/https?:[^ "]+/g)
  const got = await fetch(tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  assert.equal(got.status, 200)
  const { access_token: token } = await got.json()
  return async () => (await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).status
}
