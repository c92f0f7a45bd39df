import { hash } from '../features/hash.ts'
import { fold } from '../text/fold.ts'
import type { Example } from './parse-corpus.ts'

/** Character shingles of four, after folding; short messages are one shingle. */
function shingles(text: string): Set<number> {
  const plain = fold(text)
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
  const found = new Set<number>()
  for (let at = 0; at + 4 <= plain.length; at++) found.add(hash(plain.slice(at, at + 4)))
  if (found.size === 0) found.add(hash(plain))
  return found
}

export const NEAR = 0.7

/** Pairs of messages of different families whose shingles overlap by Jaccard ≥ NEAR. */
export function nearCopies(examples: Example[]): [Example, Example][] {
  const sets = examples.map(({ text }) => shingles(text))
  const holders = new Map<number, number[]>()
  const pairs: [Example, Example][] = []
  for (const [index, set] of sets.entries()) {
    const shared = new Map<number, number>()
    for (const shingle of set) {
      const list = holders.get(shingle) ?? []
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1)
      list.push(index)
      holders.set(shingle, list)
    }
    for (const [other, count] of shared) {
      const union = set.size + (sets[other] as Set<number>).size - count
      const a = examples[other] as Example
      const b = examples[index] as Example
      if (count / union >= NEAR && a.family !== b.family) pairs.push([a, b])
    }
  }
  return pairs
}
