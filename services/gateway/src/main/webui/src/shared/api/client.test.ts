import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer, gateway, setCsrfToken, whenSignedOut } from './client'
import { ProblemError } from './problem'

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  const seen: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    seen.push(request)
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }))
  })
  return seen
}

describe('the client', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('sends the token with what changes something, and only then', async () => {
    setCsrfToken('hemlig')
    const seen = answerWith(200, { redirect: '/' }, { 'Content-Type': 'application/json' })
    await gateway.GET('/session')
    await gateway.POST('/sign-out')
    expect(seen.map((request) => request.headers.get('X-CSRF-Token'))).toEqual([null, 'hemlig'])
    expect(seen[0]?.headers.get('Accept-Language')).toBe('sv')
  })

  it('turns a problem into its parts', async () => {
    const problem = {
      title: 'Ange en period',
      detail: 'Perioden finns inte',
      requestId: 'r-1',
      errors: [{ field: 'period', detail: 'Ange en period' }],
    }
    answerWith(400, problem, { 'Content-Type': 'application/problem+json' })
    const error = await answer(gateway.GET('/realms')).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({
      status: 400,
      title: 'Ange en period',
      requestId: 'r-1',
      faults: problem.errors,
    })
  })

  it('asks to sign in again when the session has ended', async () => {
    const signIn = vi.fn()
    whenSignedOut(signIn)
    answerWith(401, {})
    await expect(gateway.GET('/session')).rejects.toMatchObject({ status: 401 })
    expect(signIn).toHaveBeenCalledOnce()
  })

  it('says when nothing answered at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(gateway.GET('/session')).rejects.toMatchObject({ status: 0 })
  })

  it('keeps what a dead service says of when to try again', async () => {
    answerWith(503, { title: 'Nere' }, { 'Content-Type': 'application/problem+json', 'Retry-After': '5' })
    await expect(gateway.GET('/session')).rejects.toMatchObject({ status: 503, retryAfterSeconds: 5 })
  })
})
