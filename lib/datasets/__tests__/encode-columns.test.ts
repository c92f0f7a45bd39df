import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ColumnData, missingCode } from '../core/column-data'
import { decodeColumns } from '../core/decode-columns'
import { encodeColumns } from '../core/encode-columns'

const numbers = (rows: number) =>
  fc
    .oneof(
      fc.array(fc.oneof(fc.double(), fc.constant(Number.NaN)), { minLength: rows, maxLength: rows }),
      fc.array(fc.oneof(fc.integer(), fc.constant(Number.NaN)), { minLength: rows, maxLength: rows }),
      fc.array(fc.oneof(fc.constantFrom(0, 1, -0, 127, -128, 128, 32_767, -32_768), fc.constant(Number.NaN)), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((values): ColumnData => ({ kind: 'number', values: Float64Array.from(values) }))

const texts = (rows: number) =>
  fc
    .uniqueArray(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 40 })
    .chain((dictionary) =>
      fc
        .array(fc.oneof(fc.nat(dictionary.length - 1), fc.constant(missingCode)), { minLength: rows, maxLength: rows })
        .map((codes): ColumnData => ({ kind: 'text', dictionary, codes: Uint16Array.from(codes) })),
    )

const batches = fc
  .integer({ min: 0, max: 40 })
  .chain((rows) =>
    fc
      .array(fc.oneof(numbers(rows), texts(rows), fc.constant<ColumnData>({ kind: 'missing' })), { maxLength: 8 })
      .map((columns) => ({ rows, columns })),
  )

describe('encodeColumns', () => {
  it('gives every batch back bit for bit', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        // As a view inside a larger buffer too: that is how compressed bytes come back.
        const bytes = encodeColumns(batch)
        const inside = Buffer.concat([Buffer.from('xyz'), bytes]).subarray(3)
        expect(decodeColumns(bytes)).toEqual(batch)
        expect(decodeColumns(inside)).toEqual(batch)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps −0, the safe integers and the limits of each integer form', () => {
    const values = Float64Array.of(
      -0,
      0,
      2 ** 53,
      -(2 ** 53),
      127,
      -127,
      -128,
      32_767,
      -32_768,
      2 ** 31 - 1,
      -(2 ** 31),
    )
    const back = decodeColumns(encodeColumns({ rows: values.length, columns: [{ kind: 'number', values }] }))
    expect(back.columns[0]).toEqual({ kind: 'number', values })
    expect(Object.is((back.columns[0] as { values: Float64Array }).values[0], -0)).toBe(true)
  })

  it('takes one byte a row for small integers with missing ones among them', () => {
    const values = Float64Array.from({ length: 500 }, (_, row) => (row % 7 === 0 ? Number.NaN : row % 100))
    expect(encodeColumns({ rows: 500, columns: [{ kind: 'number', values }] }).length).toBe(5 + 1 + 500)
  })

  it('refuses bytes of another format', () => {
    expect(() => decodeColumns(Uint8Array.of(9, 0, 0, 0, 0))).toThrow('unknown format')
    expect(() => decodeColumns(Uint8Array.of(1, 1, 0, 1, 0, 77))).toThrow('unknown column form')
  })
})
