// Fails the build when the first page asks for more than 200 kB of compressed script.
import { readFileSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limit = 200_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
// It has said what it is for, and is not for browsers.
rmSync(new URL('.vite/', dist), { recursive: true })

/** The entry and all it imports at once, and the route that shows the first page. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) filesOf(next, seen)
  return seen
}

const firstPage = new Set([...filesOf('index.html'), ...filesOf('src/features/home/HomePage.tsx')])
const sizes = [...firstPage].map((key) => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length)
const total = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `First page: ${(total / 1000).toFixed(1)} kB of compressed script in ${sizes.length} files (limit 200 kB)`,
)
if (total > limit) process.exit(1)
