import { beforeAll, describe, expect, it } from 'vitest'
import { type Model, trainTree } from '@/lib/ml'
import { exampleFrame } from '@/tests/support/trained-model'
import { answerOf, thresholdHeld, thresholdToCross } from '../core/answer'
import { canonicalInputs } from '../core/canonical-inputs'
import { nearestName } from '../core/nearest-name'
import { pickReasons } from '../core/pick-reasons'
import { type Readable, readFeatures } from '../core/read-features'
import type { Value } from '../core/stored-decision'

let learned: Model
let model: Readable
const band = { threshold: 0.5, reviewFrom: 0.4, reviewTo: 0.6 }
const noBand = { threshold: 0.5, reviewFrom: null, reviewTo: null }

beforeAll(() => {
  const { frame, labels } = exampleFrame()
  learned = trainTree(
    frame,
    labels,
    Uint32Array.from(labels, (_, row) => row),
  )
  model = {
    learned,
    featureIndex: new Map(learned.features.map((feature, i) => [feature.name, i])),
    categoryIndex: learned.features.map((feature) =>
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

  it('is held by the near end of the band', () => {
    expect([thresholdHeld('approved', band), thresholdHeld('rejected', band)]).toEqual([0.6, 0.4])
    expect([thresholdHeld('review', band), thresholdHeld('rejected', noBand)]).toEqual([0.5, 0.5])
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

describe('pickReasons', () => {
  const weighed = Array.from({ length: 12 }, (_, i) => {
    const contribution = (i % 2 === 0 ? 1 : -1) * i * 0.01
    return { contribution, marginContribution: contribution * 10 }
  })

  it('lists the heaviest eight, those for the answer first, and sums up the rest', () => {
    const { listed, others } = pickReasons('rejected', weighed)
    expect(listed.map((reason) => reason.contribution)).toEqual([-0.11, -0.09, -0.07, -0.05, 0.1, 0.08, 0.06, 0.04])
    expect(others.features).toBe(3)
    expect(others.contribution).toBeCloseTo(0.01 * (-3 + 2 - 1), 12)
    expect(others.marginContribution).toBeCloseTo(0.1 * (-3 + 2 - 1), 12)
  })

  it('knows no reason that weighs nothing', () => {
    expect(pickReasons('approved', [{ contribution: 0, marginContribution: 0 }])).toEqual({
      listed: [],
      others: { features: 0, contribution: 0, marginContribution: 0 },
    })
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
