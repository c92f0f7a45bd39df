import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { classifyIntent } from '../index.ts'
import { shippedModel } from '../model/load.ts'
import { pack, unpack } from '../model/pack.ts'
import { judge } from '../train/evaluate.ts'
import { parseCorpus } from '../train/parse-corpus.ts'
import { report } from '../train/report.ts'
import { splitCorpus } from '../train/split.ts'

const folder = new URL('../corpus/', import.meta.url)
const document = readFileSync(new URL('../../../docs/intent.md', import.meta.url), 'utf8')

it('reproduces the held-out figures that docs/intent.md tells', () => {
  const examples = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => parseCorpus(file, readFileSync(new URL(file, folder), 'utf8')))
  expect(document).toContain(report(judge(shippedModel(), splitCorpus(examples).test)))
})

it('is at most 5 MB, and unpacks to what was packed', () => {
  expect(statSync(new URL('../model/weights.ts', import.meta.url)).size).toBeLessThan(5_000_000)
  const model = shippedModel()
  expect(unpack(pack(model)).weights).toEqual(model.weights)
})

it('gives the same answer to the same input', () => {
  const input = { text: 'consigo 300 por mês, todo dia 10', now: Date.UTC(2026, 10, 20, 12) }
  expect(classifyIntent(input)).toEqual(classifyIntent(input))
})

it('weighs the two parts of every axis as documented', () => {
  for (const text of ['não tenho dinheiro', 'quero pagar à vista', 'obrigado, podemos resolver', 'quanto devo?']) {
    const { paymentWillingness: will, financialCapacity: means, emotionalState: mood } = classifyIntent({ text })
    if (will.score !== null) {
      expect(will.score).toBeCloseTo(
        will.rules ? 0.7 * will.learned.score + 0.3 * will.rules.score : will.learned.score,
      )
    }
    if (means.score !== null) {
      expect(means.score).toBeCloseTo(
        means.rules ? 0.8 * means.learned.score + 0.2 * means.rules.score : means.learned.score,
      )
    }
    const blended = mood.rules
      ? 0.6 * mood.learned.probabilities.stressed + 0.4 * mood.rules.probabilities.stressed
      : mood.learned.probabilities.stressed
    expect(mood.probabilities.stressed).toBeCloseTo(blended)
  }
})

it.each([
  ['não tenho dinheiro', 'low'],
  ['não posso pagar', 'low'],
  ['não tenho problema em pagar à vista', 'high'],
  ['não é que eu não queira pagar, quero resolver', 'high'],
  ['bom dia', 'unknown'],
])('counts negation: %s is %s', (text, level) => {
  expect(classifyIntent({ text }).paymentWillingness.level).toBe(level)
})

it('asks rather than guesses where it is unsure', () => {
  const { confidence, uncertain } = classifyIntent({ text: 'xpto lorem ipsum dolor' })
  expect(uncertain).toBe(confidence < 0.45)
})

it.each(['', ' ', '\u0000', 'a'.repeat(10_000), '👍'.repeat(2_000)])('reads any text', (text) => {
  const { probabilities } = classifyIntent({ text }).emotionalState
  expect(Object.values(probabilities).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})
