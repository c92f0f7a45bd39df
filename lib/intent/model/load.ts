import { type Model, unpack } from './pack.ts'
import { INTENT_WEIGHTS } from './weights.ts'

let loaded: Model | undefined

/** The shipped model, unpacked at first use. */
export function shippedModel(): Model {
  loaded ??= unpack(Uint8Array.from(atob(INTENT_WEIGHTS), (letter) => letter.charCodeAt(0)))
  return loaded
}
