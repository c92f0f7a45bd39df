import type { Model, ModelFeature } from '../model.ts'
import type { Condition, Region } from './condition.ts'

/** The region as one condition, worded the shorter way round for categories. */
export function describeRegion(model: Model, feature: number, region: Region): Condition {
  const about = model.features[feature] as ModelFeature
  if (!region.present) return { op: 'missing' }
  const orMissing = region.missing
  if (region.allowed) return describeCategories(about, region.allowed, orMissing)
  const { above, upTo } = region
  const low = Number.isFinite(above)
  const high = Number.isFinite(upTo)
  if (about.type === 'boolean' && low !== high) return { op: 'is', value: low, orMissing }
  if (low && high) return { op: 'between', above, upTo, orMissing }
  if (low) return { op: '>', threshold: above, orMissing }
  if (high) return { op: '<=', threshold: upTo, orMissing }
  return { op: 'present' }
}

/** Only categories that training saw are named: the others count as missing. */
function describeCategories(about: ModelFeature, allowed: Uint8Array, orMissing: boolean): Condition {
  const inside: number[] = []
  const outside: number[] = []
  about.profile.categoryCounts.forEach((count, c) => {
    if (count > 0) (allowed[c] ? inside : outside).push(c)
  })
  if (outside.length === 0) return { op: 'present' }
  return inside.length <= outside.length
    ? { op: 'in', categories: inside, orMissing }
    : { op: 'not_in', categories: outside, orMissing }
}
