// Reads one member's cost report as its integrator would, and fails unless there are figures in it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'

const period = '2025'
const samverk = JSON.parse(await readFile(process.argv[2], 'utf8'))
const realm = samverk.realms.find((each) => each.code !== 'federation')
assert.ok(realm?.client, 'a member has an API client')

const signIn = await fetch(`${realm.issuer}/protocol/openid-connect/token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: realm.client.id,
    client_secret: realm.client.secret,
  }),
})
assert.equal(signIn.status, 200, 'the client gets a token')
const { access_token: token } = await signIn.json()

const address = `${samverk.gateway}/cost-reporting/v1/municipalities/${realm.code}/statements?period=${period}`
const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } })
const report = await answer.json()
assert.equal(answer.status, 200, JSON.stringify(report))
assert.ok(report.totalOre > 0, 'the report has a total')
assert.ok(report.services.length > 0, 'the report has services')
console.log(`${realm.slug}, ${period}: ${report.services.length} services, ${report.totalOre} öre`)
