import { vectorize } from '../features/vectorize.ts'
import type { Model } from '../model/pack.ts'
import { augment } from './augment.ts'
import { fitOptions, fitWeights, quantize } from './fit.ts'
import type { Example } from './parse-corpus.ts'

/** Weights of these messages, augmented; the same messages in the same order give the same bytes. */
export function learn(examples: Example[], temperatures: number[] = [1, 1, 1, 1], options = fitOptions): Model {
  const samples = augment(examples).map(({ example, weight }) => ({
    vector: vectorize(example.text, example.prev),
    example,
    weight,
  }))
  return quantize(fitWeights(samples, options), temperatures)
}
