import { createHash } from 'node:crypto'
import { encodeTree, type TreeModel } from '../../index.ts'

/** A hash of everything in a model. */
export function fingerprint(model: TreeModel): string {
  return createHash('sha256')
    .update(JSON.stringify(encodeTree(model)))
    .digest('hex')
}
