import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionQuery } from '@/shared/api/session'
import { SessionTimeout } from './SessionTimeout'

const MINUTE = 60_000
const start = new Date('2026-03-05T12:00:00Z').getTime()
const at = (minutes: number) => new Date(start + minutes * MINUTE).toISOString()

/** A gateway whose session ends at the time given, and as much later as `puts off` says once it is asked to extend it. */
function gatewayWith(ends: string, extended?: string) {
  const calls: string[] = []
  const state = { ends }
  vi.stubGlobal('fetch', (request: Request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get('X-CSRF-Token')}`)
    if (request.method === 'POST' && !extended) return Promise.resolve(new Response('{}', { status: 503 }))
    if (request.method === 'POST') state.ends = extended ?? ends
    const body = JSON.stringify({ signedIn: true, csrfToken: 'hemlig', expiresAt: state.ends })
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
  })
  return { calls, state }
}

function Session() {
  const { data } = useQuery(sessionQuery)
  return data?.expiresAt ? <SessionTimeout expiresAt={data.expiresAt} /> : null
}

async function minutes(count: number) {
  await act(() => vi.advanceTimersByTimeAsync(count * MINUTE))
}

async function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Session />
    </QueryClientProvider>,
  )
  await minutes(0.01)
}

async function extend() {
  act(() => screen.getByRole('button', { name: 'Fortsätt vara inloggad' }).click())
  await minutes(0.01)
}

describe('the session warning', () => {
  beforeEach(() => void vi.useFakeTimers({ now: start }))
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('comes at least five minutes before the end, and not long before that', async () => {
    gatewayWith(at(60))
    await show()
    await minutes(53)
    expect(screen.queryByRole('alert')).toBeNull()
    await minutes(2)
    expect(screen.getByRole('alert').textContent).toContain('Du loggas ut klockan')
  })

  it('goes away with one click, which really extends the session', async () => {
    const { calls } = gatewayWith(at(60), at(115))
    await show()
    await minutes(55)
    await extend()
    expect(calls).toContain('POST /gateway/v1/session hemlig')
    expect(screen.queryByRole('alert')).toBeNull()
    await minutes(55)
    expect(screen.getByRole('alert').textContent).toContain('Fortsätt vara inloggad')
  })

  it('says when the session can be extended no further', async () => {
    gatewayWith(at(60), at(60))
    await show()
    await minutes(55)
    await extend()
    expect(screen.getByRole('alert').textContent).toContain('Spara det du håller på med')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('stays, with the way to try again, when the gateway does not answer', async () => {
    gatewayWith(at(60))
    await show()
    await minutes(55)
    await extend()
    expect(screen.getByRole('alert').textContent).toContain('Det gick inte att förlänga')
    expect(screen.getByRole('button')).toBeTruthy()
  })

  it('does not come to somebody whose session has been put off by using it', async () => {
    const { state } = gatewayWith(at(60))
    await show()
    state.ends = at(100)
    await minutes(55)
    expect(screen.queryByRole('alert')).toBeNull()
    await minutes(40)
    expect(screen.getByRole('alert')).toBeTruthy()
  })
})
