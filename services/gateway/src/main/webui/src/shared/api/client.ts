import createClient, { type Middleware } from 'openapi-fetch'
import { currentLanguage } from '@/shared/i18n/i18n'
import type { paths as CostReporting } from './generated/cost-reporting'
import type { paths as Gateway } from './generated/gateway'
import type { paths as Tenants } from './generated/tenants'
import { ProblemError } from './problem'
import type { SurePaths } from './sure'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
let csrfToken: string | undefined
let onSignedOut: () => void = () => undefined

/** The session's token, sent with everything that changes something. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token
}

/** What to do when the session has ended meanwhile. */
export function whenSignedOut(action: () => void): void {
  onSignedOut = action
}

export function commonHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() }
  if (!SAFE.has(method) && csrfToken) headers['X-CSRF-Token'] = csrfToken
  return headers
}

export function signedOut(): void {
  onSignedOut()
}

const everyCall: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(commonHeaders(request.method)))
      request.headers.set(name, value)
    return request
  },
  async onResponse({ response }) {
    if (response.ok) return response
    if (response.status === 401) signedOut()
    throw await ProblemError.from(response)
  },
  onError() {
    return ProblemError.unreachable()
  },
}

/** Looked up at each call, so that a test can answer in the network's place. */
const fetchNow = (request: Request) => globalThis.fetch(request)

export const gateway = createClient<SurePaths<Gateway>>({ baseUrl: '/gateway/v1', fetch: fetchNow })
export const costReporting = createClient<SurePaths<CostReporting>>({
  baseUrl: '/cost-reporting/v1',
  fetch: fetchNow,
})
export const tenants = createClient<SurePaths<Tenants>>({ baseUrl: '/tenants/v1', fetch: fetchNow })
gateway.use(everyCall)
tenants.use(everyCall)
costReporting.use(everyCall)

/** The body of a call that succeeded; one that did not has already thrown. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}

/** The body together with its version tag, for what will be changed. */
export async function tagged<T>(
  call: Promise<{ data?: T; response: Response }>,
): Promise<{ value: T; etag: string }> {
  const { data, response } = await call
  return { value: data as T, etag: response.headers.get('ETag') ?? '' }
}
