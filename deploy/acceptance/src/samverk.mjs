// The installation under test, as the launcher describes it.
import { readFileSync } from 'node:fs'

const samverk = JSON.parse(readFileSync(process.env.SAMVERK_JSON, 'utf8'))

export const gateway = samverk.gateway
export const realms = samverk.realms
export const members = samverk.realms.filter((realm) => realm.code !== 'federation')

/** The realm with this slug, such as `lidkoping` or `federation`. */
export function realm(slug) {
  return found(
    samverk.realms.find((each) => each.slug === slug),
    `realm ${slug}`,
  )
}

/** A realm's user who has the role. */
export function userWith(slug, role) {
  return found(
    realm(slug).users.find((user) => user.roles.includes(role)),
    `user with the role ${role} in ${slug}`,
  )
}

function found(thing, name) {
  if (!thing) throw new Error(`The demo has no ${name}.`)
  return thing
}
