import type { Model } from '@/lib/ml'
import type { Value } from './stored-decision'

/** An encoded value as people and the wire know it. */
export function plainValue(model: Model, feature: number, value: number): Value {
  if (value - value !== 0) return null
  const about = model.features[feature]
  if (about?.type === 'boolean') return value > 0
  return about?.type === 'category' ? (about.categories[value] ?? null) : value
}
