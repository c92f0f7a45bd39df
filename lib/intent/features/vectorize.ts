import type { PrevKind } from '../types.ts'
import { extract, type Group } from './extract.ts'
import { hash } from './hash.ts'

export const BUCKET_BITS = 16
export const BUCKETS = 1 << BUCKET_BITS

/** Length each group of features is brought to, found by cross-validation over families. */
const lengths: Record<Group, number> = { words: 2, letters: 1.4, concepts: 1.2, context: 1 }

/** A sparse vector: buckets in ascending order, each once. */
export type Vector = { buckets: Int32Array; values: Float32Array }

/** Features hashed into a fixed table; every group has the same length whatever the message's. */
export function vectorize(text: string, prev: PrevKind): Vector {
  const sums = new Map<number, number>()
  const groups = extract(text, prev)
  for (const group of Object.keys(lengths) as Group[]) {
    const names = new Set(groups[group])
    const value = lengths[group] / Math.sqrt(names.size || 1)
    for (const name of names) {
      const bucket = hash(name) & (BUCKETS - 1)
      sums.set(bucket, (sums.get(bucket) ?? 0) + value)
    }
  }
  const buckets = Int32Array.from(sums.keys()).sort()
  return { buckets, values: Float32Array.from(buckets, (bucket) => sums.get(bucket) ?? 0) }
}
