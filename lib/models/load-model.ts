import { decodeModel } from '@/lib/ml'
import { singleton } from '@/lib/platform/singleton'
import { type LoadedModel, loadedModel, type StoredTree } from './core/loaded-model'
import { Lru } from './core/lru'
import { openJsonPart } from './model-parts'

const cacheSize = 100
const cache = singleton('loaded-models', () => new Lru<Promise<LoadedModel>>(cacheSize))

async function read(companyId: string, modelId: string): Promise<LoadedModel> {
  const stored = await openJsonPart<StoredTree>(companyId, modelId, 'tree')
  return loadedModel(modelId, decodeModel(JSON.parse(stored.tree)), stored)
}

/**
 * A version ready to predict, parsed once per process. A version's tree never changes, so nothing is ever stale here;
 * which version is active is asked of the database each time.
 * @throws AppError `not_found`
 */
export function loadModel(companyId: string, modelId: string): Promise<LoadedModel> {
  const slot = `${companyId}|${modelId}`
  const known = cache.get(slot)
  if (known) return known
  const loading = read(companyId, modelId)
  cache.set(slot, loading)
  loading.catch(() => cache.delete(slot))
  return loading
}
