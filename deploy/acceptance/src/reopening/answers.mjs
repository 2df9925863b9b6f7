// What a product answers, question by question, kept to be compared.
import { createHash } from 'node:crypto'
import { lasting } from './lasting.mjs'

const AT_A_TIME = 4
/** The heads that say something about the answer; the others are about the connection and the moment. */
const HEADS = ['content-type', 'content-disposition', 'content-language', 'etag', 'location']

export class Answers {
  #kept = new Map()

  get size() {
    return this.#kept.size
  }

  questions() {
    return [...this.#kept.keys()]
  }

  of(question) {
    return this.#kept.get(question)
  }

  /** The body as JSON if it is that. Whoever asks the same twice gets the same answer. */
  async ask(person, path) {
    const question = `${person.name}: ${path}`
    if (!this.#kept.has(question)) this.#kept.set(question, fetched(person, path))
    const answer = await this.#kept.get(question)
    this.#kept.set(question, answer)
    return answer.type.startsWith('application/json') ? JSON.parse(answer.body.toString('utf8')) : undefined
  }

  /** All items of a list, page by page. */
  async all(person, path) {
    const items = []
    for (let number = 1, pages = 1; number <= pages; number++) {
      const page = await this.ask(person, `${path}${path.includes('?') ? '&' : '?'}limit=100&page=${number}`)
      pages = page._meta?.totalPages ?? 1
      items.push(...(page.items ?? []))
    }
    return items
  }
}

async function fetched(person, path) {
  const answer = await person.get(path)
  const type = answer.headers.get('content-type') ?? ''
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status >= 500) throw new Error(`${path} for ${person.name}: ${answer.status} ${body}`)
  const heads = HEADS.map((name) => `${name}: ${answer.headers.get(name)}`)
  const kept = lasting(path, type, body)
  return {
    status: answer.status,
    type,
    body,
    sum: createHash('sha256').update([answer.status, ...heads, ''].join('\n')).update(kept).digest('hex'),
    said: () => [answer.status, ...heads, kept.toString('latin1')].join('\n'),
  }
}

/** Does the work for each, some at a time. */
export async function each(all, work) {
  const left = [...all]
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
    }),
  )
}
