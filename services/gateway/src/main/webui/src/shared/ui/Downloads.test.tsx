import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nameOf } from '@/shared/api/download'
import { Downloads } from './Downloads'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(fetched: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(fetched))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Downloads files={[{ name: 'Excel', href: '/report?format=excel' }]} />
    </QueryClientProvider>,
  )
  return screen.getByRole('link', { name: 'Excel' })
}

describe('a download', () => {
  it('is a link with an address of its own', () => {
    expect(show(() => Promise.reject(new Error())).getAttribute('href')).toBe('/report?format=excel')
  })

  it('says when the file is there', async () => {
    const link = show(() => Promise.resolve(new Response('x', { status: 200 })))
    await userEvent.click(link)
    expect((await screen.findByRole('status')).textContent).toContain('Excel')
  })

  it('says why there is none, and can be tried again', async () => {
    const link = show(() =>
      Promise.resolve(
        new Response('{"title":"Rapporten ändras just nu","status":409}', {
          status: 409,
          headers: { 'Content-Type': 'application/problem+json' },
        }),
      ),
    )
    await userEvent.click(link)
    await screen.findByText('Rapporten ändras just nu')
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('is saved under the name that the service gave', () => {
    expect(nameOf('attachment; filename="kostnadsrapport-skara-2026-Q1.pdf"')).toBe(
      'kostnadsrapport-skara-2026-Q1.pdf',
    )
    expect(nameOf(null)).toBe('samverk')
  })
})
