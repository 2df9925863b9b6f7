// Compares what a product answered before and after, and sees to it that no operation has been left out.
import assert from 'node:assert/strict'

/**
 * Operations that the demo has nothing to ask of: nothing has gone undelivered, and nobody has ordered a package, taken in
 * people from a file or put in a coat of arms.
 */
const NOTHING_TO_ASK = [
  '/cost-reporting/v1/dead-letters/{id}',
  '/cost-reporting/v1/report-packages/{id}',
  '/cost-reporting/v1/report-packages/{id}/file',
  '/tenants/v1/dead-letters/{id}',
  '/tenants/v1/municipalities/{code}/branding/coat-of-arms',
  '/tenants/v1/municipalities/{code}/user-imports/{id}',
  '/tenants/v1/municipalities/{code}/user-imports/{id}/rows',
]

/** Where the answers differ, or are there only once. */
export function differences(before, after) {
  const questions = new Set([...before.questions(), ...after.questions()])
  return [...questions].flatMap((question) => {
    const [one, other] = [before.of(question), after.of(question)]
    if (!one || !other) return [`${question}: asked only ${one ? 'before' : 'after'}`]
    return one.sum === other.sum ? [] : [`${question}\n${excerpt(one.said(), other.said())}`]
  })
}

/** Where the two part, with some of what is around. */
function excerpt(one, other) {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const around = (text) => text.slice(Math.max(0, at - 80), at + 120)
  return `  before: …${around(one)}…\n  after:  …${around(other)}…`
}

/** Every operation that reads has been asked, and has answered. */
export async function templates(samverk, answers) {
  const asked = new Set()
  for (const question of answers.questions()) {
    if (answers.of(question).status === 200) asked.add(question.replace(/^.*?: /, '').replace(/\?.*/, ''))
  }
  for (const service of ['cost-reporting', 'tenants']) {
    const base = `/${service}/v1`
    const answer = await fetch(`${samverk.gateway}${base}/openapi.json`)
    assert.equal(answer.status, 200, `${base}/openapi.json`)
    const { paths } = await answer.json()
    const left = Object.keys(paths)
      .filter((path) => paths[path].get && !NOTHING_TO_ASK.includes(base + path))
      .filter((path) => {
        const address = new RegExp(`^${base}${path.replace(/\{[^}]+\}/g, '[^/]+')}$`)
        return ![...asked].some((each) => address.test(each))
      })
    assert.deepEqual(left, [], `operations of ${service} that nothing was asked of`)
  }
}
