import type { Kit } from '../kit'

/** Tables of `lib/datasets`. */
export function defineDatasets(_kit: Kit) {
  return {}
}
