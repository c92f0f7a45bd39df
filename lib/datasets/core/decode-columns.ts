import type { BatchData, ColumnData } from './column-data'
import { formatVersion, tag } from './encode-columns'

const utf8 = new TextDecoder()

/** Integers back to doubles, the form's smallest value to NaN. */
function widen(values: Int8Array | Int16Array | Int32Array, missing: number): Float64Array {
  const wide = new Float64Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number
    wide[row] = value === missing ? Number.NaN : value
  }
  return wide
}

/** Reads what `encodeColumns` wrote. @throws Error for bytes of another format. */
export function decodeColumns(bytes: Uint8Array): BatchData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint8(0) !== formatVersion) throw new Error('batch: unknown format')
  const rows = view.getUint16(1, true)
  const count = view.getUint16(3, true)
  let at = 5
  /** A copy of the next bytes, aligned for a typed array. */
  const take = (length: number): ArrayBuffer => {
    at += length
    return bytes.buffer.slice(bytes.byteOffset + at - length, bytes.byteOffset + at) as ArrayBuffer
  }
  const readText = (): ColumnData => {
    const words = view.getUint16(at, true)
    const lengths = new Uint16Array(take(2 + 2 * words)).subarray(1)
    const dictionary: string[] = []
    for (const length of lengths) {
      dictionary.push(utf8.decode(bytes.subarray(at, at + length)))
      at += length
    }
    return { kind: 'text', dictionary, codes: new Uint16Array(take(2 * rows)) }
  }
  const readColumn = (): ColumnData => {
    const form = view.getUint8(at)
    at += 1
    switch (form) {
      case tag.missing:
        return { kind: 'missing' }
      case tag.int8:
        return { kind: 'number', values: widen(new Int8Array(take(rows)), -0x80) }
      case tag.int16:
        return { kind: 'number', values: widen(new Int16Array(take(2 * rows)), -0x8000) }
      case tag.int32:
        return { kind: 'number', values: widen(new Int32Array(take(4 * rows)), -0x8000_0000) }
      case tag.float64:
        return { kind: 'number', values: new Float64Array(take(8 * rows)) }
      case tag.text:
        return readText()
      default:
        throw new Error('batch: unknown column form')
    }
  }
  return { rows, columns: Array.from({ length: count }, readColumn) }
}
