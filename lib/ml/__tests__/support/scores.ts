import fc from 'fast-check'

/** Labels of both classes with scores, many of them tied. */
export const scored = fc
  .record({
    labels: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 120 }),
    seed: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 120, maxLength: 120 }),
    fine: fc.boolean(),
  })
  .map(({ labels, seed, fine }) => {
    const both = Uint8Array.from([1, 0, ...labels])
    const score = (i: number): number => (seed[i % 120] as number) / 12
    return {
      labels: both,
      probabilities: Float64Array.from(both, (_, i) => (fine ? (score(i) + i / 1000) / 1.2 : score(i))),
    }
  })

/** AUC by comparing every pair. */
export function naiveAuc(labels: Uint8Array, scores: Float64Array): number {
  let wins = 0
  let pairs = 0
  labels.forEach((a, i) => {
    labels.forEach((b, j) => {
      if (a !== 1 || b !== 0) return
      pairs++
      const difference = (scores[i] as number) - (scores[j] as number)
      wins += difference > 0 ? 1 : difference === 0 ? 0.5 : 0
    })
  })
  return wins / pairs
}
