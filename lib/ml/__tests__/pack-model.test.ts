import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeModel,
  encodeModel,
  MlError,
  type Model,
  packModel,
  predictRow,
  trainTree,
  unpackModel,
} from '../index.ts'
import { createRandom } from '../random.ts'
import { randomFrame } from './support/random-frame.ts'
import { randomModel, randomValues } from './support/random-model.ts'

const models = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    trees: fc.integer({ min: 1, max: 9 }),
    depth: fc.integer({ min: 0, max: 7 }),
    calibration: fc.constantFrom('platt' as const, 'isotonic' as const, null),
    link: fc.constantFrom('logit' as const, 'identity' as const),
    categoryCount: fc.constantFrom(3, 40),
  })
  .map(({ seed, ...options }) => ({ seed, model: randomModel(seed, options) }))

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('packModel and unpackModel', () => {
  it('round-trip bit for bit', () => {
    fc.assert(
      fc.property(models, ({ seed, model }) => {
        const bytes = packModel(model)
        const back = unpackModel(bytes)
        expect(back).toStrictEqual(model)
        expect(packModel(back)).toEqual(bytes)
        const values = randomValues(model, createRandom(seed))
        expect(predictRow(back, values)).toBe(predictRow(model, values))
      }),
      { numRuns: 150 },
    )
  })

  it('keep a tree as trained, and the same model as JSON does', () => {
    const { frame, labels, rows } = randomFrame(3, { categoryCount: 70, rows: 600 })
    const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 })
    expect(unpackModel(packModel(model))).toStrictEqual(model)
    expect(packModel(decodeModel(JSON.parse(JSON.stringify(encodeModel(model)))))).toEqual(packModel(model))
  })

  it('hash the same whatever the order of keys, and differently after any change', () => {
    const model = { ...randomModel(5), options: { a: 1, b: 2 } }
    const turned = {
      ...(Object.fromEntries(Object.entries(model).reverse()) as unknown as Model),
      features: model.features.map((feature) => Object.fromEntries(Object.entries(feature).reverse())),
    } as unknown as Model
    expect(hash(packModel({ ...turned, options: { b: 2, a: 1 } }))).toBe(hash(packModel(model)))
    const value = model.value.slice()
    value[value.length - 1] = (value.at(-1) as number) + Number.EPSILON
    expect(hash(packModel({ ...model, value }))).not.toBe(hash(packModel(model)))
    expect(hash(packModel({ ...model, calibration: { method: 'platt', slope: 1, intercept: 0 } }))).not.toBe(
      hash(packModel(model)),
    )
  })

  it('have not changed: models in storage stay readable and keep their hash', () => {
    const bytes = packModel(randomModel(42, { calibration: 'isotonic' }))
    expect(hash(bytes)).toBe('7d8e685c444b14a7d9edb3343f96837f0a23fcbdf23e4d8a1af245e01ea9b5dc')
  })

  it('take few bytes: a node of a large forest less than half of its JSON', () => {
    const model = randomModel(8, { trees: 60, depth: 11, categories: 0 })
    const bytes = packModel(model).length
    expect(bytes / model.kind.length).toBeLessThan(26)
    expect(bytes).toBeLessThan(JSON.stringify(encodeModel(model)).length / 2)
  })

  it('read from the middle of a buffer, and share nothing with it', () => {
    const model = randomModel(9)
    const bytes = packModel(model)
    const room = new Uint8Array(bytes.length + 3)
    room.set(bytes, 3)
    const back = unpackModel(room.subarray(3))
    room.fill(0)
    expect(back).toStrictEqual(model)
  })
})

describe('unpackModel on input it cannot trust', () => {
  it('never answers anything but a model or an MlError, whatever bytes are changed', () => {
    fc.assert(
      fc.property(
        models,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        ({ seed, model }, changes) => {
          const bytes = packModel(model)
          for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = byte
          const back = modelOrError(bytes)
          if (!back) return
          // A weight or a value may have become huge, so P may be NaN; it must be answered all the same.
          expect(predictRow(back, randomValues(model, createRandom(seed)))).toBeTypeOf('number')
        },
      ),
      { numRuns: 600 },
    )
  })

  it('refuses every cut and every added byte', () => {
    const bytes = packModel(randomModel(13))
    for (let length = 0; length < bytes.length; length += 7) expect(modelOrError(bytes.subarray(0, length))).toBeNull()
    expect(modelOrError(Uint8Array.of(...bytes, 0))).toBeNull()
    expect(modelOrError(new Uint8Array(0))).toBeNull()
  })

  it.each([
    ['another format', '"aval-model/1"', '"aval-model/2"', 'format must be'],
    ['an unknown learner', '"boosting"', '"bosoting"', 'algorithm must be one of'],
    ['a repeated name', '"name":"n1"', '"name":"n0"', 'different names'],
    ['counts that cannot be', '"trees":5', '"trees":0', 'counts.trees must lie'],
    ['a calibration without numbers', '"calibration":null', '"calibration":"x" ', 'calibration must be one of'],
    ['no JSON', '"options":{', '"options":[', 'head must be JSON'],
  ])('names the fault: %s', (_, from, to, message) => {
    const bytes = packModel(randomModel(17))
    expect(() => unpackModel(changed(bytes, from, to))).toThrow(message)
  })

  it.each([
    ['a value that is no number', (model: Model) => model.value.fill(Number.NaN), 'nodes.value[0]'],
    ['an infinite threshold', (model: Model) => model.threshold.fill(Number.POSITIVE_INFINITY), 'nodes.threshold['],
    ['a falling calibration', withFalling, 'calibration.calibrated[1] must not fall'],
    ['a weight of 0', (model: Model) => Object.assign(model, { weight: 0 }), 'weight must lie'],
    [
      'a child in another tree',
      (model: Model) => Object.assign(model, { roots: Uint32Array.of(0, 1) }),
      'in another tree',
    ],
  ])('checks what JSON checks: %s', (_, breakIt, message) => {
    const model = randomModel(19, { trees: 1, depth: 5 })
    breakIt(model)
    expect(() => unpackModel(packModel(model))).toThrow(message)
    const json = encodeModel(model)
    expect(() => decodeModel(json)).toThrow(MlError)
  })
})

function withFalling(model: Model): void {
  const [raw, calibrated] = [Float64Array.of(0.1, 0.2), Float64Array.of(0.5, 0.4)]
  Object.assign(model, { calibration: { method: 'isotonic', raw, calibrated } })
}

function modelOrError(bytes: Uint8Array): Model | null {
  try {
    return unpackModel(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(MlError)
    return null
  }
}

/** Replaces a text in the head by one of the same length. */
function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length)
  const at = Buffer.from(bytes).indexOf(from)
  expect(at).toBeGreaterThan(0)
  const copy = bytes.slice()
  copy.set(new TextEncoder().encode(to), at)
  return copy
}
