import type { Model } from '../model.ts'
import { type FeatureCondition, isKnownCategory } from './condition.ts'

/** Whether a row (model's feature order) meets a condition; unseen categories count as missing. */
export function satisfies(model: Model, { feature, condition }: FeatureCondition, values: Float64Array): boolean {
  const value = values[feature] as number
  const category = model.features[feature]?.type === 'category'
  const present = category ? isKnownCategory(model, feature, value) : value - value === 0
  if (condition.op === 'missing') return !present
  if (condition.op === 'present') return present
  if (!present) return condition.orMissing
  switch (condition.op) {
    case '<=':
      return value <= condition.threshold
    case '>':
      return value > condition.threshold
    case 'between':
      return value > condition.above && value <= condition.upTo
    case 'in':
      return condition.categories.includes(value)
    case 'not_in':
      return !condition.categories.includes(value)
    case 'is':
      return value > 0 === condition.value
  }
}
