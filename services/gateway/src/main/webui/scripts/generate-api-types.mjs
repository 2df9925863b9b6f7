// Writes the client's types from the stored contracts, so that a changed contract breaks the build and not a page.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const services = ['cost-reporting', 'gateway']
const stored = new URL('../../../../../../docs/api/', import.meta.url)
const interim = new URL('../api-interim/', import.meta.url)
const target = new URL('../src/shared/api/generated/', import.meta.url)

const needed = { 'cost-reporting': ['  /ledger-imports:', '  /overview:'], gateway: ['  /session:'] }
const isWhole = (service, text) => needed[service].every((path) => text.includes(path))

mkdirSync(target, { recursive: true })
for (const service of services) {
  const contract = [new URL(`${service}.yaml`, stored), new URL(`${service}.yaml`, interim)].find(
    (file) => existsSync(fileURLToPath(file)) && isWhole(service, readFileSync(file, 'utf8')),
  )
  if (!contract) throw new Error(`No contract stored for ${service}`)
  const types = astToString(await openapiTS(contract))
  writeFileSync(new URL(`${service}.d.ts`, target), types)
}
