import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../doubts'
import { firstMapping, labelCounts, problemsOf, strayLabels, withApprove, withTarget } from '../mapping'
import { createPayload, uploadQuery } from '../payload'
import { csv, previewOf } from './table'

const orders = previewOf(
  csv('pedid,limite,vazia,fixa,bloqueio,status', 120, (place) => {
    const good = place % 3 !== 0
    return `${1000 + place},${(place * 37) % 11},,1,${good ? '' : 'sim'},${good ? 'liberado' : 'bloqueado'}`
  }),
)

describe('firstMapping', () => {
  const mapping = firstMapping(orders, 'pedidos')
  it('guesses the answer, both labels and the identifier, and leaves the meaning to the person', () => {
    expect(mapping).toMatchObject({ target: 'status', approve: 'liberado', reject: 'bloqueado', meaning: null })
    expect(mapping.columns[0]).toMatchObject({ name: 'pedid', type: 'id' })
  })
  it('suggests leaving out what is constant, empty or leaking', () => {
    const out = mapping.columns.filter(({ suggested }) => suggested).map(({ name }) => name)
    expect(out).toEqual(['vazia', 'fixa', 'bloqueio'])
  })
  it('takes 0 for good where 1 names a default', () => {
    const preview = previewOf('x,default_next_month\n1,0\n2,1\n3,0\n')
    expect(firstMapping(preview, 'x')).toMatchObject({ target: 'default_next_month', approve: '0', reject: '1' })
  })
  it('takes the last column of two values when no name tells', () => {
    const preview = previewOf('x,y,z\n1,a,p\n2,b,q\n3,a,r\n')
    expect(firstMapping(preview, 'x').target).toBe('y')
  })
})

describe('labels', () => {
  const preview = previewOf('x,status\n1,Liberado\n2,liberado\n3,bloqueado\n4,pendente\n5,\n')
  const mapping = firstMapping(preview, 'x')
  it('are counted without case, empty ones left out', () => {
    expect(labelCounts(preview, 'status')[0]).toEqual({ value: 'Liberado', rows: 2 })
  })
  it('beyond the two are named', () => {
    expect(strayLabels(preview, mapping)).toEqual([{ value: 'pendente', rows: 1 }])
  })
  it('follow the choice of the good one', () => {
    expect(withApprove(preview, mapping, 'bloqueado')).toMatchObject({ approve: 'bloqueado', reject: 'Liberado' })
    expect(withTarget(preview, mapping, 'x')).toMatchObject({ target: 'x', approve: '' })
  })
})

describe('problemsOf', () => {
  const mapping = firstMapping(orders, 'pedidos')
  it('asks for the meaning alone', () => expect(problemsOf(orders, mapping)).toEqual(['meaning_missing']))
  it('names every open question', () => {
    const open = { ...mapping, name: ' ', target: '', columns: [] }
    expect(problemsOf(orders, open)).toEqual(['target_missing', 'meaning_missing', 'name_missing', 'no_feature'])
  })
  it('refuses a file with one class only when the preview is all of it', () => {
    const preview = previewOf('x,status\n1,sim\n2,sim\n')
    expect(problemsOf(preview, firstMapping(preview, 'x'))).toContain('one_class')
    const part = { ...preview, whole: false }
    expect(problemsOf(part, firstMapping(part, 'x'))).not.toContain('one_class')
  })
})

describe('doubtsOf', () => {
  it('does not take a good predictor for a leak', () => {
    const preview = previewOf(
      csv('x,status', 200, (place) => `${place % 10 < 9 ? place % 2 : 1 - (place % 2)},${place % 2}`),
    )
    expect(doubtsOf(preview, 'status', '1').size).toBe(0)
  })
  it('marks what is mostly empty', () => {
    const preview = previewOf(csv('x,status', 100, (place) => `${place % 3 === 0 ? place % 7 : ''},${place % 2}`))
    expect(doubtsOf(preview, 'status', '1').get('x')).toEqual(['high_missing'])
  })
})

describe('createPayload', () => {
  const mapping = { ...firstMapping(orders, 'pedidos'), meaning: 'payment_outcome' as const }
  it('declares no columns while the person agrees, so that the server may leave columns out', () => {
    expect(createPayload(orders, mapping)).toEqual({
      name: 'pedidos',
      target: 'status',
      approve_label: 'liberado',
      reject_label: 'bloqueado',
      id_columns: ['pedid'],
      label_meaning: 'payment_outcome',
    })
  })
  it('declares all columns once the person differs in one', () => {
    const columns = mapping.columns.map((column) =>
      column.name === 'limite' ? { ...column, monotone: 1 as const } : column,
    )
    const declared = createPayload(orders, { ...mapping, columns }).columns
    expect(declared).toHaveLength(6)
    expect(declared).toContainEqual({ name: 'limite', type: 'number', monotone: 1 })
    expect(declared).toContainEqual({ name: 'bloqueio', type: 'ignored', monotone: 0 })
  })
  it('declares a doubtful column that the person wants in', () => {
    const columns = mapping.columns.map((column) =>
      column.name === 'bloqueio' ? { name: 'bloqueio', type: 'boolean' as const, monotone: 0 as const } : column,
    )
    expect(createPayload(orders, { ...mapping, columns }).columns).toBeDefined()
  })
})

describe('uploadQuery', () => {
  it('has the file read as it was previewed', () => {
    expect(uploadQuery('ds_1', { delimiter: '\t', decimal: 'comma' })).toBe(
      'dataset_id=ds_1&delimiter=tab&decimal=comma&on_error=skip',
    )
  })
})
