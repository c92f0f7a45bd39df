import { describe, expect, it } from 'vitest'
import { readOptions, readWithin } from '@/components/models/train/training-form'

describe('readOptions', () => {
  it('sends only what was typed for the algorithm chosen', () => {
    const typed = { max_depth: '6', trees: '300', min_leaf: ' ' }
    expect(readOptions('tree', typed, 'pt-BR')).toEqual({ options: { max_depth: 6 }, faults: new Set() })
    expect(readOptions('auto', typed, 'pt-BR').options).toEqual({})
  })

  it('names the settings that are out of range or no number', () => {
    const typed = { rounds: '0', max_leaves: '31,5', learning_rate: '0,05' }
    const read = readOptions('boosting', typed, 'pt-BR')
    expect(read.faults).toEqual(new Set(['rounds', 'max_leaves']))
    expect(read.options).toEqual({ learning_rate: 0.05 })
  })
})

describe('readWithin', () => {
  it('tells blank from wrong', () => {
    expect(readWithin('', { min: 1, max: 2 }, 'en')).toBeUndefined()
    expect(readWithin('x', { min: 1, max: 2 }, 'en')).toBeNull()
    expect(readWithin('1.5', { min: 1, max: 2 }, 'en')).toBe(1.5)
  })
})
