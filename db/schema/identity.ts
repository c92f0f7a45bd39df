import type { Kit } from '../kit'

/** Tables of `lib/identity`. */
export function defineIdentity(_kit: Kit) {
  return {}
}
