import type { Kit } from '../kit'

/** Tables of `lib/decisions`. */
export function defineDecisions(_kit: Kit) {
  return {}
}
