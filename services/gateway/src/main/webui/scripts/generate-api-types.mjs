// Writes the client's types from the stored contracts, so that a changed contract breaks the build and not a page.
import { mkdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const services = ['cost-reporting', 'gateway', 'tenants']
const stored = new URL('../../../../../../docs/api/', import.meta.url)
const target = new URL('../src/shared/api/generated/', import.meta.url)

mkdirSync(target, { recursive: true })
for (const service of services) {
  const types = astToString(await openapiTS(new URL(`${service}.yaml`, stored)))
  writeFileSync(new URL(`${service}.d.ts`, target), types)
}
