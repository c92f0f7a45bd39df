import { vectorize } from '../features/vectorize.ts'
import { heads, type Multinomial, multinomial } from '../model/heads.ts'
import type { Model } from '../model/pack.ts'
import { spread, sumsOf } from '../model/score.ts'
import type { Example } from './parse-corpus.ts'

/** A model and the messages it has not seen. */
export type Fold = { model: Model; held: Example[] }

const grid = Array.from({ length: 36 }, (_, i) => 0.25 + i * 0.05)

type Told = { sums: Float64Array; example: Example }

/** Squared distance between the probabilities and what was the case (Brier 1950), summed. */
function brier(told: Told[], head: Multinomial, temperature: number): number {
  let sum = 0
  for (const { sums, example } of told) {
    const values = spread(sums, head, temperature)
    for (const [i, name] of heads[head].classes.entries()) {
      const miss = (values[i] ?? 0) - (name === example[head] ? 1 : 0)
      sum += miss * miss
    }
  }
  return sum
}

/** Per head the temperature under which messages kept from training are told with the least Brier score. */
export function temperaturesOf(folds: Fold[]): number[] {
  const told = folds.flatMap(({ model, held }) =>
    held.map((example) => ({ sums: sumsOf(model, vectorize(example.text, example.prev)), example })),
  )
  return multinomial.map((head) => {
    const scored = grid.map((temperature) => ({ temperature, loss: brier(told, head, temperature) }))
    return scored.reduce((best, next) => (next.loss < best.loss ? next : best)).temperature
  })
}
