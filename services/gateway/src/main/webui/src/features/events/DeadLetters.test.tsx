import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Messages } from '@/shared/ui/Messages'
import { DeadLetters } from './DeadLetters'

const letter = {
  id: '019a9c5e-6f00-7c3d-9a55-0a1b2c3d4e5f',
  type: 'se.samverk.tenants.municipality.v1',
  subject: '1494',
  subscriber: 'http://127.0.0.1:8083/cost-reporting/internal/events',
  occurredAt: '2026-03-05T13:03:00Z',
  state: 'dead',
  attempts: 4320,
  lastAnswer: '503',
  waiting: 2,
}
const calls: string[] = []
let held: (typeof letter)[]

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Messages>
        <DeadLetters sender="tenants" />
      </Messages>
    </QueryClientProvider>,
  )
}

describe('undelivered events', () => {
  beforeEach(() => {
    held = [letter]
    calls.length = 0
    vi.stubGlobal('fetch', (request: Request) => {
      calls.push(`${request.method} ${new URL(request.url).pathname}`)
      if (request.method === 'POST') held = []
      const page = { items: held, _meta: { page: 1, limit: 20, totalItems: held.length, totalPages: 1 } }
      const body = request.method === 'POST' ? letter : page
      return Promise.resolve(
        new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }),
      )
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('are told by what they are about, for whom, and what waits behind them', async () => {
    show()
    const row = await screen.findByRole('row', { name: /1494/ })
    const cells = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)
    expect(cells.slice(0, 3)).toEqual(['1494', letter.type, 'cost-reporting'])
    expect(cells[6]).toBe('2')
  })

  it('are sent again by their own button, and a message says which', async () => {
    show()
    await userEvent.click(
      await screen.findByRole('button', { name: 'Skicka igen: 1494 till cost-reporting' }),
    )
    expect(await screen.findByText('Händelsen om 1494 skickas igen till cost-reporting.')).toBeTruthy()
    expect(calls).toContain(`POST /tenants/v1/dead-letters/${letter.id}/resend`)
    expect(await screen.findByText('Allt har kommit fram')).toBeTruthy()
  })
})
