import { type Vector, vectorize } from '../features/vectorize.ts'
import type { Model } from '../model/pack.ts'
import { augment } from './augment.ts'
import { fitOptions, fitWeights, quantize } from './fit.ts'
import type { Example } from './parse-corpus.ts'

/** Vectors by turn and text: cross-validation asks for the same ones in every fold. */
const known = new Map<string, Vector>()

function vectorOf({ text, prev }: Example): Vector {
  const key = `${prev}\n${text}`
  const vector = known.get(key) ?? vectorize(text, prev)
  known.set(key, vector)
  return vector
}

/** Weights of these messages, augmented; the same messages in the same order give the same bytes. */
export function learn(examples: Example[], temperatures: number[] = [1, 1, 1, 1], options = fitOptions): Model {
  const samples = augment(examples).map(({ example, weight }) => ({
    vector: vectorOf(example),
    example,
    weight,
  }))
  return quantize(fitWeights(samples, options), temperatures)
}
