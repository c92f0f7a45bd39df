import type { Frame } from '../../ml/index.ts'
import { asCounts, openFramed, packFramed } from './framed.ts'
import { type Form, narrow, widen } from './narrow.ts'

const maxRows = 100_000
/** Bounds what a data set of very many columns keeps. */
const maxCells = 8_000_000

/** The features of the held-out rows, or of an even sample of them, by the place of each row in `HeldOut`. */
export type HeldOutColumns = {
  /** Places in the held-out rows, ascending. */
  places: Uint32Array
  /** One a feature of the frame, as in it: NaN = missing. */
  column: (feature: number) => Float64Array
}

/** Places of an even sample of `count` rows, at most `most`. */
export function evenSample(count: number, most: number): Uint32Array {
  const kept = Math.min(count, most)
  return Uint32Array.from({ length: kept }, (_, i) => Math.floor((i * count) / kept))
}

/** The columns of `rows` (rows of the frame), thinned evenly to at most 100,000 rows and eight million cells. */
export function packHeldOutColumns(frame: Frame, rows: Uint32Array): Uint8Array {
  const most = Math.min(maxRows, Math.ceil(maxCells / Math.max(1, frame.columns.length)))
  const places = evenSample(rows.length, most)
  const columns = frame.columns.map((column) =>
    narrow(Float64Array.from(places, (place) => column[rows[place] as number] as number)),
  )
  const head = { forms: columns.map(({ form }) => form) }
  return packFramed(head, [places, ...columns.map(({ values }) => values)])
}

export function unpackHeldOutColumns(packed: Uint8Array): HeldOutColumns {
  const { head, sections } = openFramed<{ forms: Form[] }>(packed)
  const [places, ...columns] = sections
  return {
    places: asCounts(places as Uint8Array<ArrayBuffer>),
    column: (feature) => widen(head.forms[feature] as Form, columns[feature] as Uint8Array<ArrayBuffer>),
  }
}
