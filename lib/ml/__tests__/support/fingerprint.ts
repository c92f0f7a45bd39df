import { createHash } from 'node:crypto'
import { encodeModel, type Model } from '../../index.ts'

/** A hash of everything in a model. */
export function fingerprint(model: Model): string {
  return createHash('sha256')
    .update(JSON.stringify(encodeModel(model)))
    .digest('hex')
}
