import { describe, expect, it } from 'vitest'
import type { Condition, ModelFeature } from '@/lib/ml'
import { describeCondition } from '../wording/describe-condition'
import { wordsOf } from '../wording/words'

function feature(integer: boolean): ModelFeature {
  const profile = { min: 0, max: 5, median: 2, integer, step: 1, scale: 1, missing: 0, categoryCounts: [] }
  return { name: 'consultas', type: 'number', monotone: 0, categories: [], profile }
}

const above = (threshold: number): Condition => ({ op: '>', threshold, orMissing: false })
const upTo = (threshold: number): Condition => ({ op: '<=', threshold, orMissing: false })
const between = (low: number, high: number): Condition => ({ op: 'between', above: low, upTo: high, orMissing: false })

describe('describeCondition of a column seen from 0 to 5', () => {
  it.each([
    [above(4), 'consultas a partir de 5', 'consultas of 5 or more'],
    [above(4.5), 'consultas a partir de 5', 'consultas of 5 or more'],
    [above(2.5), 'consultas acima de 2', 'consultas above 2'],
    [above(5.5), 'consultas acima de 5', 'consultas above 5'],
    [upTo(0), 'consultas até 0', 'consultas up to 0'],
    [upTo(3.5), 'consultas até 3', 'consultas up to 3'],
    [between(4, 5), 'consultas igual a 5', 'consultas equal to 5'],
    [between(1, 4.5), 'consultas de 2 a 4', 'consultas from 2 to 4'],
  ])('whole numbers: %o', (condition, pt, en) => {
    expect(describeCondition(feature(true), condition, wordsOf('pt-BR')).text).toBe(pt)
    expect(describeCondition(feature(true), condition, wordsOf('en')).text).toBe(en)
  })

  it.each([
    [above(4), 'consultas acima de 4'],
    [upTo(0), 'consultas até 0'],
    [between(4, 5), 'consultas acima de 4 e até 5'],
  ])('any numbers: %o', (condition, pt) => {
    expect(describeCondition(feature(false), condition, wordsOf('pt-BR')).text).toBe(pt)
  })
})
