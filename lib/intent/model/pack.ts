import { BUCKETS } from '../features/vectorize.ts'
import { COLUMNS, multinomial } from './heads.ts'

/** Trained weights: `rows[bucket]` is the row of a bucket, −1 where training kept none; the last row is the bias. */
export type Model = {
  rows: Int32Array
  /** row × COLUMNS, times the column's scale. */
  weights: Int8Array
  scales: Float32Array
  /** Per multinomial head: what logits are divided by. */
  temperatures: Float32Array
}

const HEADER = 4

/** Layout, little-endian: u32 row count; f32 scales; f32 temperatures; one bit a bucket; int8 rows in bucket order, bias last. */
export function pack(model: Model): Uint8Array {
  const rowCount = model.weights.length / COLUMNS
  const floats = COLUMNS + multinomial.length
  const bytes = new Uint8Array(HEADER + floats * 4 + BUCKETS / 8 + model.weights.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, rowCount, true)
  for (const [i, value] of [...model.scales, ...model.temperatures].entries())
    view.setFloat32(HEADER + i * 4, value, true)
  const bits = HEADER + floats * 4
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if ((model.rows[bucket] as number) >= 0)
      bytes[bits + (bucket >> 3)] = (bytes[bits + (bucket >> 3)] as number) | (1 << (bucket & 7))
  }
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), bits + BUCKETS / 8)
  return bytes
}

/** The inverse of `pack`; the weights are a view of the bytes. */
export function unpack(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const rowCount = view.getUint32(0, true)
  const floats = COLUMNS + multinomial.length
  const values = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(HEADER + i * 4, true))
  const bits = HEADER + floats * 4
  const rows = new Int32Array(BUCKETS).fill(-1)
  let next = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if (((bytes[bits + (bucket >> 3)] as number) >> (bucket & 7)) & 1) rows[bucket] = next++
  }
  return {
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + bits + BUCKETS / 8, rowCount * COLUMNS),
    scales: values.subarray(0, COLUMNS),
    temperatures: values.subarray(COLUMNS),
  }
}
