// Asks a running product everything, closes it and opens it again over the same data, asks the same, and compares.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { everything } from './questions.mjs'
import { differences, templates } from './compared.mjs'

const local = resolve(import.meta.dirname, '../../../local')
const [file] = process.argv.slice(2)
const samverk = () => JSON.parse(readFileSync(file, 'utf8'))
const notes = mkdtempSync(join(tmpdir(), 'samverk-reopening-'))

try {
  const before = await told('before')
  const heads = await chain('heads.json')
  await run('down')
  await run('up')
  const after = await told('after')
  await chain('again.json', heads)
  const found = differences(before, after)
  assert.deepEqual(found, [], `${found.length} answers are others than before`)
  console.log(`${before.size} answers are the same, byte for byte, after closing and opening again`)
} finally {
  rmSync(notes, { recursive: true })
}

async function told(when) {
  const from = Date.now()
  const installation = samverk()
  const answers = await everything(installation)
  await templates(installation, answers)
  console.log(`${answers.size} answers ${when}, in ${Math.round((Date.now() - from) / 1000)} s`)
  return answers
}

/** Every audit chain is whole, and has the entries that it had. */
async function chain(name, ...noted) {
  const { stdout } = await run('verify-audit', '--json', ...noted)
  const path = join(notes, name)
  writeFileSync(path, stdout)
  assert.equal(JSON.parse(stdout).unbroken, true, stdout)
  return path
}

/** Not waited for idly, so that connections to what ends are noticed to end. */
async function run(command, ...options) {
  const from = Date.now()
  const result = await promisify(execFile)(join(local, command), options, { maxBuffer: 1e8 })
  console.log(`${command} took ${Math.round((Date.now() - from) / 1000)} s`)
  return result
}
