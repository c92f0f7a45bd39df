import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Model, predictRow, trainTree } from '@/lib/ml'
import { exampleFrame } from '@/tests/support/trained-model'
import { answerOf, thresholdToCross } from '../core/answer'
import { canonicalInputs } from '../core/canonical-inputs'
import { explainDecision } from '../core/explain-decision'
import { nearestName } from '../core/nearest-name'
import { type Readable, readFeatures } from '../core/read-features'
import type { Value } from '../core/stored-decision'

let tree: Model
let model: Readable
const band = { threshold: 0.5, reviewFrom: 0.4, reviewTo: 0.6 }
const noBand = { threshold: 0.5, reviewFrom: null, reviewTo: null }

beforeAll(() => {
  const { frame, labels } = exampleFrame()
  tree = trainTree(
    frame,
    labels,
    Uint32Array.from(labels, (_, row) => row),
  )
  model = {
    tree,
    featureIndex: new Map(tree.features.map((feature, i) => [feature.name, i])),
    categoryIndex: tree.features.map((feature) =>
      feature.type === 'category' ? new Map(feature.categories.map((name, i) => [name, i])) : null,
    ),
    unusedColumns: new Set(['pedid']),
    target: 'status',
  }
})

describe('answerOf', () => {
  it.each([
    [0.39, 'rejected'],
    [0.4, 'review'],
    [0.5, 'review'],
    [0.5999, 'review'],
    [0.6, 'approved'],
  ])('with a band, %d is %s', (probability, answer) => expect(answerOf(probability, band)).toBe(answer))

  it('without one, the threshold itself is approved', () => {
    expect([answerOf(0.5, noBand), answerOf(0.4999, noBand)]).toEqual(['approved', 'rejected'])
  })

  it('crosses to the far end of the band', () => {
    expect([thresholdToCross('approved', band), thresholdToCross('rejected', band)]).toEqual([0.4, 0.6])
    expect(thresholdToCross('review', band)).toBe(0.6)
    expect(thresholdToCross('approved', noBand)).toBe(0.5)
  })
})

describe('readFeatures', () => {
  const read = (features: Record<string, Value>) => readFeatures(model, features)

  it('reads numbers, numeric texts, flags and categories', () => {
    const { values, faults, missing } = read({
      PefinNumOcorrencia: '2.0',
      score: 512,
      clisimples: 'S',
      regiao: 'Norte',
    })
    expect([...values]).toEqual([2, 512, 1, 1])
    expect([faults, missing]).toEqual([[], []])
  })

  it.each([true, 1, '1', 'true', 'S', 'sim', 'YES'])('takes %j for true', (flag) => {
    expect(read({ clisimples: flag }).values[2]).toBe(1)
  })
  it.each([false, 0, '0', 'false', 'N', 'não'])('takes %j for false', (flag) => {
    expect(read({ clisimples: flag }).values[2]).toBe(0)
  })

  it('lists what is missing: absent, null, empty', () => {
    const { values, missing } = read({ score: null, regiao: ' ' })
    expect(missing).toEqual(['PefinNumOcorrencia', 'score', 'clisimples', 'regiao'])
    expect([...values].every(Number.isNaN)).toBe(true)
  })

  it('lists a category it never saw, and reads it as missing', () => {
    const { values, unknownValues, missing } = read({ regiao: 'Marte' })
    expect(unknownValues).toEqual([{ feature: 'regiao', value: 'Marte' }])
    expect(values[3]).toBeNaN()
    expect(missing).not.toContain('regiao')
  })

  it('lists ids as unused', () => expect(read({ pedid: 1 }).unused).toEqual(['pedid']))

  it.each([
    [{ status: 'liberado' }, [{ feature: 'status', code: 'target_in_features' }]],
    [
      { pefinnumocorrencias: 1 },
      [{ feature: 'pefinnumocorrencias', code: 'unknown_feature', hint: 'PefinNumOcorrencia' }],
    ],
    [{ xyz: 1 }, [{ feature: 'xyz', code: 'unknown_feature' }]],
    [{ score: 'alto' }, [{ feature: 'score', code: 'not_a_number' }]],
    [{ score: '1,5' }, [{ feature: 'score', code: 'not_a_number' }]],
    [{ score: '1e999' }, [{ feature: 'score', code: 'not_a_number' }]],
    [{ score: true }, [{ feature: 'score', code: 'not_a_number' }]],
    [{ clisimples: 2 }, [{ feature: 'clisimples', code: 'not_a_boolean' }]],
  ])('%j is at fault', (features, faults) => expect(read(features as Record<string, Value>).faults).toEqual(faults))

  it('is not fooled by names every object has', () => {
    expect(read({ constructor: 1, __proto__x: 1, toString: 1 }).faults).toHaveLength(3)
  })
})

describe('explainDecision', () => {
  const row = fc.tuple(
    fc.option(fc.integer({ min: 0, max: 6 })),
    fc.option(fc.integer({ min: 0, max: 1_000 })),
    fc.option(fc.integer({ min: 0, max: 1 })),
    fc.option(fc.integer({ min: 0, max: 2 })),
  )
  const values = row.map((cells) => Float64Array.from(cells, (cell) => cell ?? Number.NaN))

  it('adds up: base and contributions sum to the probability', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { probability, base, reasons } = explainDecision(tree, given, noBand)
        expect(probability).toBe(predictRow(tree, given))
        const sum = reasons.reduce((total, reason) => total + reason.contribution, base)
        expect(sum).toBeCloseTo(probability, 12)
      }),
    )
  })

  it('puts what speaks for the answer first', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { decision, reasons } = explainDecision(tree, given, noBand)
        const sign = decision === 'approved' ? 1 : -1
        const speaks = reasons.map((reason) => reason.contribution * sign > 0)
        expect(speaks).toEqual([...speaks].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })

  it('offers a change that does turn the answer, past a band too', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(band, noBand), (given, policy) => {
        const { decision, counterfactual, counterfactualProbability } = explainDecision(tree, given, policy)
        if (counterfactualProbability === null) return
        const changed = Float64Array.from(given)
        for (const { feature, to } of counterfactual) {
          const place = model.featureIndex.get(feature) as number
          changed[place] = typeof to === 'string' ? (model.categoryIndex[place]?.get(to) as number) : Number(to)
        }
        expect(predictRow(tree, changed)).toBe(counterfactualProbability)
        expect(answerOf(counterfactualProbability, policy)).toBe(decision === 'approved' ? 'rejected' : 'approved')
      }),
    )
  })

  it('shows a rejected order the nearest approval and what it lacks', () => {
    const { decision, rules, counterfactual } = explainDecision(tree, Float64Array.of(4, 100, 0, 1), noBand)
    expect(decision).toBe('rejected')
    const lacking = rules.filter((rule) => !rule.satisfied).map((rule) => rule.feature)
    expect(lacking.sort()).toEqual(counterfactual.map((change) => change.feature).sort())
  })
})

describe('nearestName', () => {
  const known = ['PefinNumOcorrencia', 'RefinNumOcorrencia', 'score']
  it.each([
    ['pefin_num_ocorrencia', 'PefinNumOcorrencia'],
    ['PefinNumOcorencia', 'PefinNumOcorrencia'],
    ['scor', 'score'],
    ['renda', null],
    ['', null],
  ])('%j → %j', (asked, name) => expect(nearestName(asked, known)).toBe(name))
})

it('canonicalInputs does not depend on the order of keys', () => {
  expect(canonicalInputs({ b: 1, a: '1' })).toBe(canonicalInputs({ a: '1', b: 1 }))
  expect(canonicalInputs({ a: 1 })).not.toBe(canonicalInputs({ a: '1' }))
})
