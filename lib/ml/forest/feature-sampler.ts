import type { Feature } from '../frame.ts'

/** Draws features for one node after another, without replacement within a node. */
export interface FeatureSampler {
  /** Back to the start, for a new tree. */
  restart(random: () => number): void
  /** Features of a new node, ascending. The array is reused. */
  draw(): readonly number[]
}

/**
 * Draws `count` of the features by a partial Fisher–Yates over their order by name, so that the
 * place of a column in the table does not matter.
 */
export function createFeatureSampler(features: readonly Feature[], count: number): FeatureSampler {
  const byName = [...features.keys()].sort((a, b) => ((features[a]?.name ?? '') < (features[b]?.name ?? '') ? -1 : 1))
  const pool = [...byName]
  const drawn = new Array<number>(count).fill(0)
  let random: () => number = () => 0
  return {
    restart(next) {
      random = next
      byName.forEach((feature, i) => {
        pool[i] = feature
      })
    },
    draw() {
      for (let i = 0; i < count; i++) {
        const j = i + Math.floor(random() * (pool.length - i))
        const feature = pool[j] as number
        pool[j] = pool[i] as number
        pool[i] = feature
        let at = i
        while (at > 0 && (drawn[at - 1] as number) > feature) drawn[at] = drawn[--at] as number
        drawn[at] = feature
      }
      return drawn
    },
  }
}
