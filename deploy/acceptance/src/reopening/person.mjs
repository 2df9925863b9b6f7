// Somebody who signs in as a person does, through the realm's own Keycloak page, but without a browser.
import assert from 'node:assert/strict'

/** Cookies by origin. */
class Cookies {
  #kept = new Map()

  keep(origin, answer) {
    const kept = this.#kept.get(origin) ?? new Map()
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
      kept.set(name, value)
    }
    this.#kept.set(origin, kept)
  }

  of(origin) {
    return [...(this.#kept.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

export class Person {
  #cookies = new Cookies()
  #gateway

  constructor(samverk, slug, role) {
    this.#gateway = samverk.gateway
    this.name = `${role} of ${slug}`
    this.realm = samverk.realms.find((each) => each.slug === slug)
    this.user = this.realm.users.find((each) => each.roles.includes(role))
    assert.ok(this.user, `the demo has a ${this.name}`)
  }

  async signIn() {
    const slug = this.realm.slug
    const page = await this.#follow(`${this.#gateway}/sign-in/${slug}?return=/${slug}`)
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(await page.text()) ?? []
    assert.ok(action, `Keycloak asks ${this.name} for a password`)
    const { username, password } = this.user
    const arrived = await this.#follow(action.replaceAll('&amp;', '&'), new URLSearchParams({ username, password }))
    const session = await (await this.get('/gateway/v1/session')).json()
    assert.equal(session.signedIn, true, `${this.name} is signed in, and not sent to:\n${arrived.url}\n${await arrived.text()}`)
    return this
  }

  get(path) {
    return this.#send(this.#gateway + path, undefined, '*/*')
  }

  async #follow(address, form) {
    let answer = await this.#send(address, form)
    for (let at = address; answer.status >= 300 && answer.status < 400; ) {
      at = new URL(answer.headers.get('location'), at).href
      answer = await this.#send(at)
    }
    assert.equal(answer.status, 200, `${address}: ${answer.status}`)
    return answer
  }

  async #send(address, form, accept = 'text/html') {
    const { origin } = new URL(address)
    const answer = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { accept, cookie: this.#cookies.of(origin), 'accept-language': 'sv' },
    })
    this.#cookies.keep(origin, answer)
    return answer
  }
}
