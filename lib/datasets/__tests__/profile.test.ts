import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredColumn } from '@/db/constants/datasets'
import type { BatchData } from '../core/column-data'
import { DistinctSketch } from '../core/distinct-sketch'
import { hashNumber } from '../core/hash'
import { exclusionOf, profileColumn } from '../core/profile-column'
import { emptyProfile, foldBatch, type ProfileState } from '../core/profile-state'

const number = (values: number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const
function text(values: string[]) {
  const dictionary = [...new Set(values)]
  return { kind: 'text', dictionary, codes: Uint16Array.from(values, (value) => dictionary.indexOf(value)) } as const
}
const columnOf = (name: string, type: StoredColumn['type'], declared = false): StoredColumn => ({
  name,
  type,
  monotone: 0,
  declared,
})
const columns = [columnOf('y', 'target'), columnOf('n', 'number'), columnOf('c', 'category')]
const shown = (state: ProfileState, given = columns) =>
  given.map((column, place) => profileColumn(state, column, place, true))
const fold = (state: ProfileState, batches: [number, BatchData][]) => {
  for (const [sequence, batch] of batches) foldBatch(state, sequence, batch, 0)
  return state
}

const batch = fc
  .array(
    fc.tuple(
      fc.boolean(),
      fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constant(Number.NaN)),
      fc.constantFrom('a', 'b', 'c'),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map(
    (rows): BatchData => ({
      rows: rows.length,
      columns: [number(rows.map(([y]) => Number(y))), number(rows.map(([, n]) => n)), text(rows.map(([, , c]) => c))],
    }),
  )

/** Equal but for the last bits of sums taken in another order. */
function close(a: unknown, b: unknown): void {
  if (typeof a === 'number' && typeof b === 'number') {
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(a)))
  } else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    expect(Object.keys(a)).toEqual(Object.keys(b))
    for (const key of Object.keys(a)) close(a[key as never], b[key as never])
  } else expect(a).toBe(b)
}

describe('profile', () => {
  it('does not depend on the order of batches', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 6 }), fc.nat(5), (batches, turn) => {
        const numbered = batches.map((one, sequence): [number, BatchData] => [sequence, one])
        const whole = shown(fold(emptyProfile(), numbered))
        const turned = [...numbered.slice(turn), ...numbered.slice(0, turn)]
        close(shown(fold(emptyProfile(), turned)), whole)
        close(shown(fold(emptyProfile(), turned.toReversed())), whole)
      }),
      { numRuns: 60 },
    )
  })

  it('tells counts, range, mean, deviation and the commonest values', () => {
    const state = fold(emptyProfile(), [
      [0, { rows: 4, columns: [number([1, 0, 1, 1]), number([1, 2, 3, Number.NaN]), text(['a', 'b', 'a', 'a'])] }],
    ])
    const [, n, c] = shown(state)
    expect(n).toMatchObject({ missingShare: 0.25, distinct: 3, distinctExact: true, min: 1, max: 3, mean: 2 })
    expect(n?.std).toBeCloseTo(Math.sqrt(2 / 3), 12)
    expect(n?.histogram?.counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(c?.top).toEqual([
      { value: 'a', share: 0.75, approveRate: 1 },
      { value: 'b', share: 0.25, approveRate: 0 },
    ])
  })

  it('keeps a bounded sample and sound figures over many rows', () => {
    const state = emptyProfile()
    for (let sequence = 0; sequence < 200; sequence += 1) {
      const values = Array.from({ length: 500 }, (_, row) => ((sequence * 500 + row) * 7919) % 100_003)
      foldBatch(state, sequence, { rows: 500, columns: [number(values.map((v) => v % 2)), number(values)] }, 0)
    }
    expect(state.sample.hashes.length).toBeLessThanOrEqual(20_000)
    expect(state.sample.hashes.length).toBeGreaterThan(5_000)
    const [, n] = shown(state)
    expect(n?.distinctExact).toBe(false)
    expect(Math.abs((n?.distinct ?? 0) / 100_000 - 1)).toBeLessThan(0.04)
    expect(n?.mean).toBeCloseTo(50_000, -2)
  })
})

describe('warnings', () => {
  const rows = 400
  const label = Array.from({ length: rows }, (_, row) => Number((row * 7919) % 13 < 6))
  const warn = (column: StoredColumn, data: BatchData['columns'][number]) => {
    const state = fold(emptyProfile(), [[0, { rows, columns: [number(label), data] }]])
    const profile = profileColumn(state, column, 1, true)
    return { warnings: profile.warnings, excluded: exclusionOf(column, profile) }
  }
  const each = <T>(value: (row: number) => T) => Array.from({ length: rows }, (_, row) => value(row))

  it.each([
    ['constant', columnOf('x', 'number'), number(each(() => 5))],
    ['all_missing', columnOf('x', 'pending'), { kind: 'missing' } as const],
    ['id_like', columnOf('x', 'category'), text(each((row) => `cliente ${row}`))],
    ['id_like', columnOf('x', 'number'), number(each((row) => 1000 + row))],
    ['id_like', columnOf('x', 'number'), number(each((row) => 12_345_678_901 + row * 7_654_321))],
    ['leaking', columnOf('x', 'number'), number(each((row) => (label[row] ?? 0) * 10 + (row % 5)))],
    ['leaking', columnOf('x', 'category'), text(each((row) => (label[row] ? 'pago' : 'atraso')))],
    ['leaking', columnOf('x', 'number'), number(each((row) => (label[row] ? Number.NaN : row % 50)))],
  ] as const)('finds %s and leaves the column out', (warning, column, data) => {
    const found = warn(column, data)
    expect(found.warnings).toContain(warning)
    expect(found.excluded).toBe(warning)
  })

  it('keeps a declared feature, warned about', () => {
    const found = warn(columnOf('x', 'number', true), number(each(() => 5)))
    expect(found).toEqual({ warnings: ['constant'], excluded: undefined })
  })

  it('does not blame ordinary columns', () => {
    expect(warn(columnOf('x', 'number'), number(each((row) => (row * 31) % 97)))).toEqual({
      warnings: [],
      excluded: undefined,
    })
    expect(warn(columnOf('x', 'number'), number(each((row) => row * 17.5)))).toEqual({
      warnings: [],
      excluded: undefined,
    })
    expect(warn(columnOf('x', 'number'), number(each((row) => (row % 3 ? Number.NaN : row % 9)))).warnings).toEqual([
      'high_missing',
    ])
  })
})

describe('DistinctSketch', () => {
  it('is exact to ten thousand, and close beyond', () => {
    for (const values of [1, 9_999, 10_000, 50_000]) {
      const sketch = new DistinctSketch(10_000)
      for (let i = 0; i < values * 2; i += 1) sketch.add(hashNumber(i % values))
      const { count, exact } = sketch.count()
      expect(exact).toBe(values <= 10_000)
      expect(Math.abs(count / values - 1)).toBeLessThan(exact ? 1e-9 : 0.05)
    }
  })
})
