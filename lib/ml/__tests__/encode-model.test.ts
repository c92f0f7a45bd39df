import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeModel, encodeModel, MlError, predictRow, trainTree } from '../index.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'

function trained(seed: number) {
  const { frame, labels, rows } = randomFrame(seed, { distinct: 0, categoryCount: 70, rows: 400, monotone: true })
  return { frame, model: trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0 }) }
}

describe('encodeModel and decodeModel', () => {
  it('round-trip through JSON text, bit for bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { frame, model } = trained(seed)
        const back = decodeModel(JSON.parse(JSON.stringify(encodeModel(model))))
        expect(back).toStrictEqual(model)
        for (let row = 0; row < 20; row++) {
          expect(predictRow(back, rowOf(frame, row))).toBe(predictRow(model, rowOf(frame, row)))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('shares nothing with the model', () => {
    const { model } = trained(1)
    const json = encodeModel(model)
    Object.assign(json.features[0] ?? {}, { name: 'changed' })
    json.nodes.value[0] = 9
    expect(model.features[0]?.name).toBe('number0')
    expect(model.value[0]).toBeLessThan(1)
  })
})

describe('decodeModel on input it cannot trust', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the point is to break the type
  type Broken = any
  const cases: [string, (json: Broken) => unknown, string][] = [
    ['not an object', () => 'tree', 'model must be an object'],
    ['null', () => null, 'model must be an object'],
    ['an array', () => [], 'model must be an object'],
    ['another format', (json) => ({ ...json, format: 'aval-tree/2' }), 'format must be "aval-model/1"'],
    ['an inherited format', (json) => Object.create(json), 'format must be'],
    ['no features', (json) => ({ ...json, features: [] }), 'features must have 1 to'],
    [
      'a repeated name',
      (json) => ({ ...json, features: json.features.map((f: Broken) => ({ ...f, name: 'x' })) }),
      'features must have different names',
    ],
    ['a wrong type', (json) => set(json, 'features.0.type', 'text'), 'features[0].type must be one of'],
    ['a wrong direction', (json) => set(json, 'features.0.monotone', 2), 'features[0].monotone must be one of'],
    ['no profile', (json) => set(json, 'features.1.profile', undefined), 'features[1].profile must be an object'],
    ['a profile upside down', (json) => set(json, 'features.0.profile.max', -1e9), 'features[0].profile.max must lie'],
    [
      'a category without count',
      (json) => set(json, 'features.4.profile.categoryCounts', [1]),
      'categoryCounts must have 70',
    ],
    ['a long name', (json) => set(json, 'features.0.name', 'x'.repeat(2000)), 'features[0].name must be a text'],
    ['short arrays', (json) => set(json, 'nodes.left', [1]), 'nodes.left must have'],
    ['a text among numbers', (json) => set(json, 'nodes.value.0', '0.5'), 'nodes.value[0] must be a finite number'],
    [
      'null among numbers',
      (json) => set(json, 'nodes.threshold.0', null),
      'nodes.threshold[0] must be a finite number',
    ],
    ['a probability above 1', (json) => set(json, 'nodes.value.0', 1.1), 'nodes.value[0] must lie from 0 to 1'],
    ['a half feature', (json) => set(json, 'nodes.feature.0', 0.5), 'nodes.feature[0] must be a whole number'],
    ['an unknown feature', (json) => set(json, 'nodes.feature.0', 99), 'nodes.feature[0] must lie'],
    ['a split on nothing', (json) => set(json, 'nodes.feature.0', -1), 'nodes[0] asks no feature'],
    ['an unknown kind', (json) => set(json, 'nodes.kind.0', 7), 'nodes.kind[0] must lie'],
    ['a loop', (json) => set(json, 'nodes.left.0', 0), 'nodes[0] has the child 0, which must come after it'],
    ['two parents', (json) => set(json, 'nodes.right.0', json.nodes.left[0]), 'has more than one parent'],
    [
      'a lost child',
      (json) => set(set(json, 'nodes.kind.0', 0), 'nodes.left.0', -1),
      'nodes[0] is a leaf with children',
    ],
    [
      'an orphan',
      (json) => set(set(set(json, 'nodes.kind.0', 0), 'nodes.left.0', -1), 'nodes.right.0', -1),
      'has no parent',
    ],
    ['more approved than rows', (json) => set(json, 'nodes.approved.0', 1e6), 'nodes[0] has more approved than rows'],
    [
      'a threshold on a category',
      (json) => set(set(json, 'nodes.kind.0', 1), 'nodes.feature.0', 4),
      'nodes[0] asks a threshold of "category0"',
    ],
    [
      'categories of a number',
      (json) => set(set(json, 'nodes.kind.0', 2), 'nodes.feature.0', 0),
      'nodes[0] asks categories of "number0"',
    ],
    [
      'a subset out of range',
      (json) => set(set(set(json, 'nodes.kind.0', 2), 'nodes.feature.0', 4), 'nodes.subset.0', json.subsets.length),
      'nodes[0] has a subset outside',
    ],
    ['no options', (json) => ({ ...json, options: undefined }), 'options must be an object'],
  ]

  it.each(cases)('names the fault: %s', (_, breakIt, message) => {
    const json = encodeModel(trained(7).model)
    const decode = (): unknown => decodeModel(breakIt(structuredClone(json)))
    expect(decode).toThrow(MlError)
    expect(decode).toThrow(message)
  })

  it('refuses a chain deeper than any tree it grows', () => {
    const json: Broken = encodeModel(trained(7).model)
    const size = 101
    const each = (value: (node: number) => number): number[] => Array.from({ length: size }, (_, node) => value(node))
    const inner = (node: number): boolean => node % 2 === 0 && node < size - 1
    for (const key of Object.keys(json.nodes)) json.nodes[key] = each(() => 0)
    json.nodes.kind = each((node) => (inner(node) ? 1 : 0))
    json.nodes.left = each((node) => (inner(node) ? node + 1 : -1))
    json.nodes.right = each((node) => (inner(node) ? node + 2 : -1))
    expect(() => decodeModel(json)).toThrow('lies deeper than 30')
  })

  it('never answers anything but a model or an MlError', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => decodeModel(JSON.parse(text))).toThrow(MlError)
      }),
    )
  })

  function set(json: Broken, path: string, value: unknown): Broken {
    const keys = path.split('.')
    const last = keys.pop() as string
    const holder = keys.reduce((inside, key) => inside[key], json)
    holder[last] = value
    return json
  }
})
