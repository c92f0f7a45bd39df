import { describe, expect, it } from 'vitest'
import { type Model, NODE, predictRow, trainBoosting, trainForest, trainScorecard, trainTree } from '@/lib/ml'
import { randomModel, randomValues } from '@/lib/ml/__tests__/support/random-model'
import { exampleFrame, noise } from '@/tests/support/trained-model'
import { toPmml } from '../core/pmml/document'
import { misplaced, type PmmlRow, scorePmml } from './support/pmml-engine'
import { child, readXml } from './support/read-xml'

const facts = {
  name: 'Pedidos',
  version: 3,
  target: 'status',
  approveLabel: 'liberado',
  rejectLabel: 'bloqueado',
  threshold: 0.55,
  createdAt: Date.UTC(2026, 10, 22),
}
const documentOf = (model: Model) => readXml([...toPmml(model, facts)].join(''))

/** Trained trees send a category unseen in training where they send a missing value; these were made by chance. */
function withUnseenAsMissing(model: Model): Model {
  const subsets = model.subsets.slice()
  model.kind.forEach((kind, node) => {
    if (kind !== NODE.category) return
    model.features[model.feature[node] as number]?.profile.categoryCounts.forEach((count, c) => {
      const word = (model.subset[node] as number) + (c >>> 5)
      const bit = 1 << (c & 31)
      if (count > 0) return
      subsets[word] = model.missingLeft[node] === 1 ? (subsets[word] as number) | bit : (subsets[word] as number) & ~bit
    })
  })
  return { ...model, subsets }
}

function named(model: Model, values: Float64Array): PmmlRow {
  const cell = (value: number, f: number) => {
    const { type, categories } = model.features[f] as Model['features'][number]
    if (Number.isNaN(value)) return undefined
    return type === 'category' ? (categories[value] ?? 'never seen') : value
  }
  return Object.fromEntries(model.features.map(({ name }, f) => [name, cell(values[f] as number, f)]))
}

const learners: [string, Partial<Parameters<typeof randomModel>[1]>][] = [
  ['tree', { trees: 1, depth: 6, link: 'identity' }],
  ['forest', { trees: 7, link: 'identity' }],
  ['boosting', { trees: 20, link: 'logit' }],
  ['one-tree boosting', { trees: 1, link: 'logit' }],
]
const cases = learners.flatMap(([name, options]) =>
  ([null, 'platt', 'isotonic'] as const).map((calibration) => ({ name, calibration, options })),
)

describe('PMML', () => {
  it.each(cases)('predicts what the model predicts: $name, calibration $calibration', ({ options, calibration }) => {
    for (let seed = 1; seed <= 5; seed++) {
      const model = withUnseenAsMissing(randomModel(seed, { ...options, calibration }))
      const xml = documentOf(model)
      expect(misplaced(xml)).toEqual([])
      const random = noise(seed)
      for (let i = 0; i < 100; i++) {
        const values = randomValues(model, random)
        const scored = scorePmml(xml, named(model, values))
        const probability = predictRow(model, values)
        expect(Math.abs(Number(scored['probability']) - probability)).toBeLessThan(1e-12)
        const far = Math.abs(probability - facts.threshold) > 1e-12
        if (far) expect(scored['decision']).toBe(probability >= facts.threshold ? 'liberado' : 'bloqueado')
      }
    }
  })

  it.each(['tree', 'forest', 'boosting', 'scorecard'] as const)('predicts what a trained %s predicts', (algorithm) => {
    const { frame, labels } = exampleFrame(600)
    const rows = Uint32Array.from({ length: 400 }, (_, row) => row)
    const trained = {
      tree: () => trainTree(frame, labels, rows),
      forest: () => trainForest(frame, labels, rows, { trees: 8 }).model,
      boosting: () => trainBoosting(frame, labels, rows, { rounds: 12 }).model,
      scorecard: () => trainScorecard(frame, labels, rows),
    }
    const model = trained[algorithm]()
    const xml = documentOf(model)
    expect(misplaced(xml)).toEqual([])
    for (let row = 0; row < frame.rows; row++) {
      const values = Float64Array.from(frame.columns, (column) => column[row] as number)
      const scored = Number(scorePmml(xml, named(model, values))['probability'])
      expect(Math.abs(scored - predictRow(model, values))).toBeLessThan(1e-12)
    }
  })

  it('tells categories apart that hold quotes and backslashes', () => {
    const model = withUnseenAsMissing(
      randomModel(9, { trees: 5, link: 'identity', categories: 4, numbers: 0, depth: 7 }),
    )
    const odd = ['a "b"', 'a', 'c\\', '"', "d'e <f>"]
    const features = model.features.map((feature) =>
      feature.type === 'category' ? { ...feature, categories: odd } : feature,
    )
    const renamed = { ...model, features }
    const xml = documentOf(renamed)
    expect(misplaced(xml)).toEqual([])
    expect(JSON.stringify(xml)).toContain('CompoundPredicate')
    const random = noise(9)
    for (let i = 0; i < 200; i++) {
      const values = randomValues(renamed, random)
      const shared = Number(scorePmml(xml, named(renamed, values))['probability'])
      expect(shared).toBeCloseTo(predictRow(renamed, values), 12)
    }
  })

  it('averages a forest and sums what has other weights', () => {
    const forest = randomModel(3, { trees: 4, link: 'identity' })
    expect(JSON.stringify(documentOf(forest))).toContain('"multipleModelMethod":"average"')
    expect(JSON.stringify(documentOf({ ...forest, weight: 0.2, base: 0.1 }))).toContain('"multipleModelMethod":"sum"')
  })

  it('is a plain tree only without calibration', () => {
    const tree = randomModel(1, { trees: 1, link: 'identity' })
    expect(documentOf(tree).children.at(-1)?.name).toBe('TreeModel')
    const calibration = { method: 'isotonic', raw: Float64Array.of(0.5), calibrated: Float64Array.of(0.4) } as const
    const xml = documentOf({ ...tree, calibration })
    expect(xml.children.at(-1)?.name).toBe('MiningModel')
    expect(scorePmml(xml, named(tree, new Float64Array(5)))['probability']).toBe(0.4)
  })

  it('survives names that XML could choke on, and columns named as its own fields', () => {
    const model = randomModel(2, { categories: 1 })
    const odd = [`<"&'\u0001`, 'total', 'probability', 'tab\there', 'line\nend']
    const features = model.features.map((feature, f) => ({ ...feature, name: odd[f] as string }))
    const xml = readXml(
      [...toPmml({ ...model, features }, { ...facts, approveLabel: '<ok>', rejectLabel: '"no"' })].join(''),
    )
    const names = child(xml, 'DataDictionary').children.map(({ attributes }) => attributes['name'])
    expect(names).toEqual(['status', `<"&'\ufffd`, 'total', 'probability', 'tab\there', 'line\nend'])
    const fields = scorePmml(xml, {})
    expect(fields['probability_']).toBeCloseTo(predictRow(model, new Float64Array(5).fill(Number.NaN)), 12)
  })
})
