import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionQuery } from '@/shared/api/session'
import { History } from './History'

const entry = {
  id: 'e1',
  number: 7,
  occurredAt: '2026-03-02T08:15:00.123456Z',
  actor: 'subject',
  actorName: 'Åsa Öhman',
  action: 'cost-pool.changed',
  recordType: 'cost-pool',
  recordId: 'p1',
  requestId: 'r1',
  before: { keyCode: 'invanare' },
  after: { keyCode: 'enheter' },
}

// Which the skeleton looks for and this DOM does not have.
Object.assign(document, { getAnimations: () => [] })

function show(roles: string[], items: object[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request.url)
    const _meta = { page: 1, limit: 20, totalItems: items.length, totalPages: 1 }
    return Promise.resolve(Response.json({ items, _meta }))
  })
  const queries = new QueryClient()
  queries.setQueryData(sessionQuery.queryKey, {
    signedIn: true,
    realm: { code: 'federation', slug: 'federation', name: 'Förbundet' },
    roles,
  } as never)
  render(
    <QueryClientProvider client={queries}>
      <History recordType="cost-pool" recordId="p1" of="IT" />
    </QueryClientProvider>,
  )
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('the history of a record', () => {
  it('is fetched when it is opened, and tells who, what, old and new', async () => {
    const asked = show(['federation-finance'], [entry])
    expect(asked).toEqual([])
    await userEvent.click(screen.getByText('Historik'))
    expect(await screen.findByText('Kostnadsställegruppen ändrades')).toBeTruthy()
    expect(asked[0]).toContain('recordType=cost-pool&recordId=p1')
    expect(screen.getByText('Åsa Öhman')).toBeTruthy()
    expect(screen.getByRole('row', { name: 'Fördelningsnyckel invanare enheter', hidden: true })).toBeTruthy()
  })

  it('says when there is none', async () => {
    show(['federation-approver'], [])
    await userEvent.click(screen.getByText('Historik'))
    expect(await screen.findByText('Inget är antecknat ännu.')).toBeTruthy()
  })

  it('is not offered to those who may not read it', () => {
    show(['economist'], [entry])
    expect(screen.queryByText('Historik')).toBeNull()
  })
})
