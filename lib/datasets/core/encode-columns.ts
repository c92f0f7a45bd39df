import type { BatchData, ColumnData } from './column-data'

/** Byte tags of the column forms. Integers that fit take 1, 2 or 4 bytes, the smallest value meaning missing. */
export const tag = { missing: 0, int8: 1, int16: 2, int32: 3, float64: 4, text: 5 } as const
export const formatVersion = 1
const utf8 = new TextEncoder()

/** The narrowest form that gives every value back bit for bit (−0 and fractions need 64 bits). */
function numberTag(values: Float64Array): number {
  let low = 0
  let high = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value) || Object.is(value, -0)) return tag.float64
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > -0x80 && high < 0x80) return tag.int8
  if (low > -0x8000 && high < 0x8000) return tag.int16
  return low > -0x8000_0000 && high < 0x8000_0000 ? tag.int32 : tag.float64
}

function narrow<T extends Int8Array | Int16Array | Int32Array>(values: Float64Array, into: T, missing: number): T {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number
    into[row] = Number.isNaN(value) ? missing : value
  }
  return into
}

const bytesOf = (array: ArrayBufferView) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

function encodeNumbers(values: Float64Array): Uint8Array[] {
  const form = numberTag(values)
  const head = Uint8Array.of(form)
  if (form === tag.int8) return [head, bytesOf(narrow(values, new Int8Array(values.length), -0x80))]
  if (form === tag.int16) return [head, bytesOf(narrow(values, new Int16Array(values.length), -0x8000))]
  if (form === tag.int32) return [head, bytesOf(narrow(values, new Int32Array(values.length), -0x8000_0000))]
  return [head, bytesOf(values)]
}

function encodeText(dictionary: string[], codes: Uint16Array): Uint8Array[] {
  const words = dictionary.map((word) => utf8.encode(word))
  const lengths = Uint16Array.from([words.length, ...words.map((word) => word.length)])
  return [Uint8Array.of(tag.text), bytesOf(lengths), ...words, bytesOf(codes)]
}

function encodeColumn(column: ColumnData): Uint8Array[] {
  if (column.kind === 'missing') return [Uint8Array.of(tag.missing)]
  return column.kind === 'number' ? encodeNumbers(column.values) : encodeText(column.dictionary, column.codes)
}

/**
 * A batch as bytes: version (u8), rows (u16), columns (u16), then the columns, little-endian. Lossless except that
 * every NaN becomes the one missing value.
 */
export function encodeColumns({ rows, columns }: BatchData): Uint8Array {
  const head = Uint8Array.of(formatVersion, rows & 255, rows >> 8, columns.length & 255, columns.length >> 8)
  const parts = [head, ...columns.flatMap(encodeColumn)]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
