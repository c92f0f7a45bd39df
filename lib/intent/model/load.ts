import { type Model, unpack } from './pack.ts'
import { INTENT_WEIGHTS } from './weights.ts'

let loaded: Model | undefined

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** The shipped model, unpacked at first use. */
export function shippedModel(): Model {
  loaded ??= unpack(bytesOf(INTENT_WEIGHTS))
  return loaded
}
