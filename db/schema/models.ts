import type { Kit } from '../kit'

/** Tables of `lib/models`. */
export function defineModels(_kit: Kit) {
  return {}
}
