import { asCounts, asDoubles, openFramed, packFramed } from './framed.ts'

type Ids = (string | null)[] | null

/** What the held-out rows were and what the model said of them, in the order of `rows`. */
export type HeldOut = {
  labels: Uint8Array
  probabilities: Float64Array
  /** The data set's row of each, ascending. */
  rows: Uint32Array
  orderIds: Ids
  customerIds: Ids
}

export const packHeldOut = ({ labels, probabilities, rows, ...ids }: HeldOut): Uint8Array =>
  packFramed(ids, [probabilities, rows, labels])

export function unpackHeldOut(packed: Uint8Array): HeldOut {
  const { head, sections } = openFramed<Pick<HeldOut, 'orderIds' | 'customerIds'>>(packed)
  const [probabilities, rows, labels] = sections as [Section, Section, Section]
  return { ...head, probabilities: asDoubles(probabilities), rows: asCounts(rows), labels }
}

type Section = Uint8Array<ArrayBuffer>
