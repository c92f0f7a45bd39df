import { createHash } from 'node:crypto'
import { decodeModel, encodeModel, type Model } from '@/lib/ml'
import type { StoredTree } from './core/loaded-model'
import { openJsonPart } from './model-parts'

/** The fingerprint of a tree as read back from storage; equals the version's `model_hash` while nothing was touched. */
const hashOf = (tree: Model) =>
  createHash('sha256')
    .update(JSON.stringify(encodeModel(tree)))
    .digest('hex')

/**
 * Reads a version's tree from the database, past every cache, and fingerprints it.
 * @throws AppError `not_found`
 */
export async function treeHash(companyId: string, modelId: string): Promise<string> {
  const stored = await openJsonPart<StoredTree>(companyId, modelId, 'tree')
  return hashOf(decodeModel(JSON.parse(stored.tree)))
}
