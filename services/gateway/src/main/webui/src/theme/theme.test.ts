import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const page = document.documentElement
const script = readFileSync('public/theme.js', 'utf8')
let systemChanges: () => void
let system: { matches: boolean; addEventListener: (event: string, listener: () => void) => void }

/** Runs the page's first script as a browser does, with a system that wants dark or not. */
function open(dark: boolean) {
  system = { matches: dark, addEventListener: (_, listener) => (systemChanges = listener) }
  vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList)
  page.dataset['theme'] = 'auto'
  runInThisContext(script)
}

describe('the theme', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.restoreAllMocks())

  it('is what the system wants, also when that changes', () => {
    open(true)
    expect(page.dataset['colorScheme']).toBe('dark')
    system.matches = false
    systemChanges()
    expect(page.dataset['colorScheme']).toBe('light')
  })

  it('is what was chosen, whatever the system wants', () => {
    localStorage.setItem('samverk.theme', 'light')
    open(true)
    expect(page.dataset['colorScheme']).toBe('light')
  })

  it('follows a choice at once', async () => {
    open(false)
    page.dataset['theme'] = 'dark'
    await vi.waitFor(() => expect(page.dataset['colorScheme']).toBe('dark'))
  })
})
