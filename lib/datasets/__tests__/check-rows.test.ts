import { describe, expect, it } from 'vitest'
import { checkRows, type RowRules } from '../core/check-rows'
import { type ColumnPlan, planColumns } from '../core/plan-columns'
import { tableOfItems } from '../core/table-of-items'

const openPlan: ColumnPlan = {
  columns: [],
  columnsOpen: true,
  template: null,
  target: 'status',
  idColumns: ['pedid'],
  timeColumn: null,
}
const rules: RowRules = { target: 'status', timeColumn: null, approve: 'liberado', reject: 'bloqueado' }
const declared = (name: string, type: 'number' | 'boolean' | 'category') =>
  ({ name, type, monotone: 0, declared: true }) as const

function read(items: unknown[], plan = openPlan, given = rules) {
  const table = tableOfItems(items)
  const planned = planColumns(plan, table)
  return { planned, ...checkRows(table, planned, given) }
}

describe('planColumns', () => {
  it('infers numbers, flags and categories, and knows ids and the target by name', () => {
    const { planned } = read([
      { pedid: 1, a: 1, b: '2.5', c: 'S', d: true, e: 'x', f: '007', g: 0, status: 'liberado' },
      { pedid: 2, a: 1.5, b: 3, c: 'n', d: false, e: 'S', f: '012', g: 1, status: 'bloqueado' },
    ])
    const types = Object.fromEntries(planned.columns.map(({ name, type }) => [name, type]))
    expect(types).toEqual({
      pedid: 'id',
      a: 'number',
      b: 'number',
      c: 'boolean',
      d: 'boolean',
      e: 'category',
      f: 'category',
      g: 'number',
      status: 'target',
    })
  })

  it('takes a rare word among many numbers for a bad cell, among few for a category', () => {
    const items = (count: number) => [
      ...Array.from({ length: count }, (_, a) => ({ a, status: 'liberado' })),
      { a: 'x' },
    ]
    expect(read(items(60)).planned.columns[0]?.type).toBe('number')
    expect(read(items(20)).planned.columns[0]?.type).toBe('category')
  })

  it('settles a column at its first value and never changes a settled one', () => {
    const first = read([{ a: null, status: 'liberado' }]).planned
    expect(first.columns[0]?.type).toBe('pending')
    const second = read([{ a: 3, status: 'liberado' }], { ...openPlan, columns: first.columns }).planned
    expect(second.columns[0]?.type).toBe('number')
    const third = read([{ a: 'x', status: 'liberado' }], { ...openPlan, columns: second.columns })
    expect(third.planned.changed).toBe(false)
    expect(third.faults).toEqual([{ index: 0, column: 'a', code: 'not_a_number', value: 'x' }])
  })

  it('recognises the orders table and which of its columns may only worsen', () => {
    const names =
      'CliLimCredTot clisimples HistPagPONTUAL QtConsultado PefinNumOcorrencia RefinValorTotal RelaFornecINAT RechequeNumOcorrencia'
    const item = Object.fromEntries(names.split(' ').map((name) => [name, 1]))
    const { planned } = read([{ ...item, outra: 2, status: 'liberado' }])
    expect(planned.template).toBe('orders')
    const worsening = planned.columns.filter((column) => column.monotone === -1).map((column) => column.name)
    expect(worsening).toEqual(['PefinNumOcorrencia', 'RefinValorTotal', 'RechequeNumOcorrencia'])
    expect(planned.columns.find((column) => column.name === 'clisimples')?.type).toBe('boolean')
  })

  it('appends later keys to an inferred set and refuses them in a declared one', () => {
    const columns = [declared('a', 'number')]
    const open = read([{ a: 1, z: 2, status: 'liberado' }], { ...openPlan, columns })
    expect(open.planned.columns.map((column) => column.name)).toEqual(['a', 'z', 'status'])
    const closed = read([{ a: 1, z: 2, pedid: 9, status: 'liberado' }], { ...openPlan, columns, columnsOpen: false })
    expect(closed.faults).toEqual([{ index: 0, column: 'z', code: 'unknown_column', value: '2' }])
    expect(closed.planned.columns.map((column) => column.name)).toEqual(['a', 'pedid', 'status'])
  })

  it('counts more than a thousand columns as too many', () => {
    const wide = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`c${i}`, 1]))
    expect(read([wide]).planned.tooMany).toBe(true)
  })
})

describe('checkRows', () => {
  it('leaves a bad row out whole and tells every fault of it', () => {
    const columns = [declared('a', 'number'), declared('b', 'boolean'), declared('c', 'category')]
    const { faults, refused, data, approved } = read(
      [
        { a: 1, b: true, c: 'x', status: 'liberado' },
        { a: 'um', b: 'talvez', c: 'y'.repeat(201), status: 'outro' },
        { a: 2, b: 0, c: { d: 1 }, status: 'bloqueado' },
        { a: 3, c: 'z' },
        'linha',
        { a: null, status: 'LIBERADO' },
      ],
      { ...openPlan, columns },
    )
    expect(faults.map(({ index, column, code }) => [index, column, code])).toEqual([
      [1, 'a', 'not_a_number'],
      [1, 'b', 'not_a_boolean'],
      [1, 'c', 'too_long'],
      [1, 'status', 'target_unknown'],
      [2, 'c', 'not_scalar'],
      [3, 'status', 'target_missing'],
      [4, '', 'not_an_object'],
    ])
    expect(refused).toBe(4)
    expect(approved).toBe(2)
    expect(data.rows).toBe(2)
    expect(data.columns[2]).toEqual({ kind: 'text', dictionary: ['x'], codes: Uint16Array.of(0, 0xffff) })
    expect(data.columns[0]).toEqual({ kind: 'number', values: Float64Array.of(1, Number.NaN) })
  })

  it('says for every row that the target is missing when no row has it', () => {
    const { faults, refused } = read([{ a: 1 }, { a: 2 }])
    expect(refused).toBe(2)
    expect(faults.map((fault) => fault.code)).toEqual(['target_missing', 'target_missing'])
  })

  it('learns the reject label where none was given', () => {
    const rows = [
      { a: 1, y: 0 },
      { a: 1, y: '1' },
      { a: 2, y: 2 },
    ]
    const { rejectLabel, approved, faults } = read(
      rows,
      { ...openPlan, target: 'y' },
      { ...rules, target: 'y', approve: '0', reject: null },
    )
    expect([rejectLabel, approved]).toEqual(['1', 1])
    expect(faults).toEqual([{ index: 2, column: 'y', code: 'target_unknown', value: '2' }])
  })

  it('asks for the time of every row when the split is by time', () => {
    const plan = { ...openPlan, timeColumn: 'em' }
    const { faults, data } = read(
      [{ em: '2025-01-31', status: 'liberado' }, { em: '', status: 'liberado' }, { status: 'liberado' }],
      plan,
      { ...rules, timeColumn: 'em' },
    )
    expect(faults.map(({ index, code }) => [index, code])).toEqual([
      [1, 'time_missing'],
      [2, 'time_missing'],
    ])
    expect(data.columns[0]).toEqual({ kind: 'number', values: Float64Array.of(Date.UTC(2025, 0, 31)) })
  })

  it('reads end_json as the flag it is, not as a column', () => {
    const table = tableOfItems([
      { start_json: 1, a: 1 },
      { a: 2, end_json: 1 },
    ])
    expect([table.names, table.end]).toEqual([['a'], true])
    expect(tableOfItems([{ a: 2, end_json: 0 }]).end).toBe(false)
  })
})
