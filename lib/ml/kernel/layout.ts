import { MlError } from '../errors.ts'
import * as part from './header.ts'

/** Memory is addressed by 31 bits, to keep addresses small integers on both sides. */
const LIMIT_BYTES = 2 ** 31 - 65_536

export interface Layout {
  /** Header words: addresses of the parts, and sizes. */
  header: Int32Array
  /** Address of the first histogram slot. */
  slots: number
  bytes: number
}

/** Bytes of a row of `features` bundles at most. */
const strideOf = (features: number): number => Math.ceil(features / 4) * 4

/**
 * Places every part of a training's memory: `rows` × `features` bytes (twice when there are slots),
 * the rows' pairs and order, `slots` histograms and, with `margins`, what boosting keeps of a row (10 bytes). The header
 * is at address 0. Memory that bundling saves is never touched.
 */
export function planLayout(rows: number, features: number, slots: number, margins: boolean): Layout {
  const header = new Int32Array(part.HEADER_WORDS)
  const stride = strideOf(features)
  let next = part.CONTROL_END * 4
  const place = (word: number, bytes: number): void => {
    header[word] = next
    next += Math.ceil((bytes + 64) / 64) * 64
  }
  place(part.PARAMS, 128)
  place(part.RESULT, 128)
  place(part.CONSTANTS, 256)
  place(part.VALUES, part.BINS * 8)
  place(part.FLAGS, part.BINS)
  place(part.LIST, features * 4)
  place(part.FEATURES, features * part.FEATURE_WORDS * 4)
  place(part.SCRATCH, 4 * part.COLUMN_BYTES)
  place(part.BLOCK, part.BLOCK_ROWS * 16)
  const slotsAt = next
  next += slots * stride * part.COLUMN_BYTES
  place(part.HELPER_SLOT, stride * part.COLUMN_BYTES)
  place(part.HELPER_HEADER, header.byteLength + part.BLOCK_ROWS * 16 + 64)
  const rowsKept = margins ? rows : 0
  place(part.MARGINS, rowsKept * 8)
  place(part.LABELS, rowsKept)
  place(part.LEAVES, rowsKept)
  place(part.ORDER, rows * 4)
  place(part.SPARE, rows * 4)
  place(part.PAIRS, rows * 4)
  place(part.COLUMNS, rows * features)
  place(part.ROW_BYTES, slots > 0 ? rows * stride : 0)
  if (next > LIMIT_BYTES) throw new MlError('invalid_input', `${rows} rows × ${features} features need ${next} bytes`)
  header[part.ROWS] = rows
  header[part.STRIDE] = stride
  return { header, slots: slotsAt, bytes: next }
}
