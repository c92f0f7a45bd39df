import { describe, expect, it } from 'vitest'
import { guessUse, planBatch } from '../batch/plan-batch'
import { decodeText, readCsv } from '../batch/read-csv'
import type { ModelFeature } from '../order/draft'

const feature = (name: string, type: ModelFeature['type']): ModelFeature => ({
  name,
  label: name,
  type,
  monotone: 0,
  categories: [],
  min: 0,
  max: 1,
  median: 0,
  integer: false,
  step: 0,
  missing: 0,
})
const features = [feature('valor', 'number'), feature('simples', 'boolean'), feature('região', 'category')]

describe('readCsv', () => {
  it('finds the delimiter, honours quotes and numbers the lines', () => {
    const csv = readCsv('a;b\r\n"x;""1""\n2";3\n\n4;5', 10)
    expect(csv.delimiter).toBe(';')
    expect(csv.header).toEqual(['a', 'b'])
    expect(csv.records).toEqual([
      { cells: ['x;"1"\n2', '3'], line: 2 },
      { cells: ['4', '5'], line: 5 },
    ])
  })

  it('drops a byte order mark and stops past the limit', () => {
    const csv = readCsv(`\uFEFFa,b\n${'1,2\n'.repeat(50)}`, 5)
    expect(csv.header).toEqual(['a', 'b'])
    expect(csv.records.length).toBe(6)
  })

  it('reads Latin-1 where UTF-8 does not hold', () => {
    expect(decodeText(new Uint8Array([0x72, 0xe9]).buffer)).toBe('ré')
    expect(decodeText(new TextEncoder().encode('ré').buffer as ArrayBuffer)).toBe('ré')
  })
})

describe('planBatch', () => {
  it('reads decimal commas, empty cells and the columns that name things', () => {
    const csv = readCsv('pedido;cliente;valor;simples;região;extra\nA1;c;1.234,5;S;Sul;x\nA2;;7;;;', 10)
    const use = guessUse(csv.header, features)
    expect(use).toEqual({ orderId: 'pedido', customerId: 'cliente' })
    const plan = planBatch(csv, features, use)
    expect(plan.items).toEqual([
      { order_id: 'A1', customer_id: 'c', features: { valor: 1234.5, simples: true, região: 'Sul' } },
      { order_id: 'A2', features: { valor: 7, simples: null, região: null } },
    ])
    expect(plan).toMatchObject({ faults: [], missing: [], ignored: ['extra'], lines: [2, 3] })
  })

  it('reads decimal points, and numbers orders by line where no column names them', () => {
    const csv = readCsv('valor,simples\n1234.5,1', 10)
    const plan = planBatch(csv, features, guessUse(csv.header, features))
    expect(plan.items).toEqual([{ order_id: '2', features: { valor: 1234.5, simples: true } }])
    expect(plan.missing).toEqual(['região'])
  })

  it('names each wrong cell by line and column', () => {
    const csv = readCsv('id;valor;simples\n;dez;talvez', 10)
    const plan = planBatch(csv, features, guessUse(csv.header, features))
    expect(plan.faults).toEqual([
      { line: 2, column: 'id', value: '', kind: 'order' },
      { line: 2, column: 'valor', value: 'dez', kind: 'number' },
      { line: 2, column: 'simples', value: 'talvez', kind: 'boolean' },
    ])
  })
})
