/** Neighbouring entries [from, to) that share one value. */
export interface Block {
  from: number
  to: number
  /** Weighted mean of the entries' values. */
  value: number
  weight: number
}

/**
 * Isotonic regression: the strictly ascending blocks whose means lie nearest to `values` in
 * weighted squares (pool adjacent violators; Barlow et al. 1972). Weights > 0.
 */
export function poolAdjacent(values: ArrayLike<number>, weights: ArrayLike<number>): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < values.length; i++) {
    let last: Block = { from: i, to: i + 1, value: values[i] as number, weight: weights[i] as number }
    for (let before = blocks.at(-1); before && before.value >= last.value; before = blocks.at(-1)) {
      const weight = before.weight + last.weight
      const value = (before.value * before.weight + last.value * last.weight) / weight
      last = { from: before.from, to: last.to, value, weight }
      blocks.pop()
    }
    blocks.push(last)
  }
  return blocks
}
