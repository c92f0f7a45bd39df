import { hash } from '../features/hash.ts'
import { nearCopies } from './near-copies.ts'
import type { Example } from './parse-corpus.ts'

/** Families joined where they hold near-copies of each other: family → name of its cluster. */
export function clusterFamilies(examples: Example[]): Map<string, string> {
  const parent = new Map<string, string>()
  const root = (family: string): string => {
    const up = parent.get(family) ?? family
    return up === family ? family : root(up)
  }
  for (const [a, b] of nearCopies(examples)) {
    const [first, second] = [root(a.family), root(b.family)].sort() as [string, string]
    if (first !== second) parent.set(second, first)
  }
  return new Map(examples.map(({ family }) => [family, root(family)]))
}

/** A number in [0, 1) that a cluster keeps however the corpus grows. */
const lot = (cluster: string, salt: string) => hash(`${salt}:${cluster}`) / 0x1_0000_0000

export const TEST_SHARE = 0.2

/**
 * Held-out part: whole clusters of families, drawn by a lot of the cluster's name, so that no template and no near-copy
 * straddles and a message stays on its side when others are added.
 */
export function splitCorpus(examples: Example[]): { train: Example[]; test: Example[] } {
  const clusters = clusterFamilies(examples)
  const held = ({ family }: Example) => lot(clusters.get(family) ?? family, 'held-out') < TEST_SHARE
  return { train: examples.filter((example) => !held(example)), test: examples.filter(held) }
}

/** Parts of the training families for cross-validation. */
export function foldsOf(examples: Example[], folds: number): number[] {
  const clusters = clusterFamilies(examples)
  return examples.map(({ family }) => Math.floor(lot(clusters.get(family) ?? family, 'fold') * folds))
}
