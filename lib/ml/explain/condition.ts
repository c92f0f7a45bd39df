import { isCategory } from '../bins/bin-categories.ts'
import type { Model } from '../model.ts'

/**
 * What values a feature may have, in the form it is worded in; 'between' is above < value ≤ upTo.
 * Categories are indices into the feature's list, ascending; `orMissing` tells that a missing value
 * satisfies it too.
 */
export type Condition =
  | { op: '<='; threshold: number; orMissing: boolean }
  | { op: '>'; threshold: number; orMissing: boolean }
  | { op: 'between'; above: number; upTo: number; orMissing: boolean }
  | { op: 'in'; categories: number[]; orMissing: boolean }
  | { op: 'not_in'; categories: number[]; orMissing: boolean }
  | { op: 'is'; value: boolean; orMissing: boolean }
  | { op: 'missing' }
  | { op: 'present' }

export interface FeatureCondition {
  /** Index into the model's features. */
  feature: number
  condition: Condition
}

/**
 * The same knowledge in the form it is computed in. For a category feature only `allowed`
 * (a flag a category) and the missing flags count; otherwise only the interval and the flags.
 */
export interface Region {
  above: number
  upTo: number
  allowed: Uint8Array | null
  present: boolean
  missing: boolean
}

/** Every value and missing. */
export function wholeRegion(model: Model, feature: number): Region {
  const { type, categories } = model.features[feature] as Model['features'][number]
  return {
    above: Number.NEGATIVE_INFINITY,
    upTo: Number.POSITIVE_INFINITY,
    allowed: type === 'category' ? new Uint8Array(categories.length).fill(1) : null,
    present: true,
    missing: true,
  }
}

/** Whether every value and missing lie in the region: a path may name a feature and cut nothing of it away. */
export function isWhole(model: Model, feature: number, { above, upTo, allowed, present, missing }: Region): boolean {
  if (!present || !missing) return false
  if (!allowed) return above === Number.NEGATIVE_INFINITY && upTo === Number.POSITIVE_INFINITY
  return allowed.every((flag, c) => flag === 1 || !isKnownCategory(model, feature, c))
}

/** Whether a category occurred in training; one that did not counts as missing. */
export function isKnownCategory(model: Model, feature: number, value: number): boolean {
  const known = model.features[feature]?.profile.categoryCounts ?? []
  return isCategory(value, known.length) && (known[value] as number) > 0
}

/** Whether `value` (NaN, or a category unseen in training = missing) lies in the region. */
export function inRegion(model: Model, feature: number, region: Region, value: number): boolean {
  if (region.allowed) {
    if (!isKnownCategory(model, feature, value)) return region.missing
    return region.present && region.allowed[value] === 1
  }
  if (value - value !== 0) return region.missing
  return region.present && value > region.above && value <= region.upTo
}
