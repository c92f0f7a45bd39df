import type { BinnedFeature } from '../bins/bin-columns.ts'
import type { Feature } from '../frame.ts'
import type { BundlePlace } from './bundle.ts'
import {
  COLUMN_BYTES,
  FEATURE_WORDS,
  HAS_MISSING,
  INNER,
  MONOTONE,
  NUMERIC,
  OFFSET,
  OUTER,
  SIZE,
  VALUE_BINS,
} from './header.ts'

/** The kernel's table of features. */
export function describeFeatures(
  features: readonly Feature[],
  binned: readonly BinnedFeature[],
  places: readonly BundlePlace[],
  products: readonly number[],
  orderedCategories: boolean,
): Int32Array {
  const table = new Int32Array(features.length * FEATURE_WORDS)
  binned.forEach((feature, f) => {
    const { bundle, inner } = places[f] as BundlePlace
    const at = f * FEATURE_WORDS
    table[at + OFFSET] = bundle * COLUMN_BYTES
    table[at + INNER] = inner
    table[at + SIZE] = feature.codes
    table[at + OUTER] = (products[bundle] as number) / (inner * feature.codes)
    table[at + VALUE_BINS] = feature.bins
    table[at + HAS_MISSING] = feature.profile.missing > 0 ? 1 : 0
    table[at + MONOTONE] = feature.binOf ? 0 : (features[f]?.monotone ?? 0)
    table[at + NUMERIC] = (feature.binOf && !orderedCategories) || feature.codes < 2 ? 0 : 1
  })
  return table
}
