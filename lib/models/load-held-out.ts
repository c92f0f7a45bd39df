import { singleton } from '@/lib/platform/singleton'
import { type HeldOut, unpackHeldOut } from './core/held-out'
import { Lru } from './core/lru'
import { openPart } from './model-parts'

const cache = singleton('held-out-rows', () => new Lru<HeldOut>(4))

/**
 * The held-out rows of a version, for thresholds, flips and comparisons.
 * @throws AppError `not_found`
 */
export async function loadHeldOut(companyId: string, modelId: string): Promise<HeldOut> {
  const slot = `${companyId}|${modelId}`
  const known = cache.get(slot)
  if (known) return known
  const heldOut = unpackHeldOut(await openPart(companyId, modelId, 'held_out'))
  cache.set(slot, heldOut)
  return heldOut
}
