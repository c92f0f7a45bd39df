import { describe, expect, it } from 'vitest'
import { exampleDraft, type ModelFeature, readPasted, toFeatures } from '../order/draft'

const feature = (changes: Partial<ModelFeature>): ModelFeature => ({
  name: 'age',
  label: 'age',
  type: 'number',
  monotone: 0,
  categories: [],
  min: 0,
  max: 10,
  median: 5.5,
  integer: false,
  step: 0,
  missing: 0,
  ...changes,
})

const features = [
  feature({}),
  feature({ name: 'simples', type: 'boolean', median: 1 }),
  feature({ name: 'region', type: 'category', categories: ['Sul', 'Norte'] }),
]

describe('toFeatures', () => {
  it('types what is filled and leaves out what is empty', () => {
    const typed = toFeatures({ age: '1.234,5', simples: 'false', region: ' ' }, features, 'pt-BR')
    expect(typed).toEqual({ features: { age: 1234.5, simples: false }, wrong: [] })
  })

  it('names the numbers that are none', () => {
    expect(toFeatures({ age: 'dez' }, features, 'pt-BR').wrong).toEqual(['age'])
  })
})

describe('readPasted', () => {
  it("takes the API's own body", () => {
    const json = '{"order_id": 7, "customer_id": "c", "features": {"age": 1.5, "simples": "S", "region": null, "x": 1}}'
    expect(readPasted(json, features, 'pt-BR')).toEqual({
      draft: { age: '1,5', simples: 'true', region: '' },
      orderId: '7',
      customerId: 'c',
      unknown: ['x'],
    })
  })

  it('takes the features alone', () => {
    expect(readPasted('{"age": 2, "order_id": "a"}', features, 'en')).toEqual({
      draft: { age: '2' },
      orderId: 'a',
      unknown: [],
    })
  })

  it.each(['', '[1]', '"text"', 'null', '{'])('refuses %j', (json) => {
    expect(readPasted(json, features, 'en')).toBeNull()
  })
})

it('an example is a typical order that reads back', () => {
  const draft = exampleDraft(features, 'pt-BR')
  expect(draft).toEqual({ age: '5,5', simples: 'true', region: 'Sul' })
  expect(toFeatures(draft, features, 'pt-BR').features).toEqual({ age: 5.5, simples: true, region: 'Sul' })
})
