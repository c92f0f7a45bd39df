import { describe, expect, it } from 'vitest'
import { placesToTrainOn } from '../core/places-to-train-on'

describe('placesToTrainOn', () => {
  it.each([
    ['no order twice', ['a', 'b', 'c'], 2, null],
    ['an order of the base with an outcome', ['a', 'b', 'a'], 2, [1, 2]],
    ['two outcomes of one order', ['a', 'b', 'b'], 1, [0, 2]],
    ['rows without an order', [null, null, null, 'a', 'a'], 2, [0, 1, 2, 4]],
    ['a base that repeats itself', ['a', 'a', 'b'], 2, null],
  ])('%s', (_, ids, baseRows, places) => {
    const found = placesToTrainOn(ids, baseRows)
    expect(found && [...found]).toEqual(places)
  })
})
