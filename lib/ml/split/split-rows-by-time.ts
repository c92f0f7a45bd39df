import { checkShare, heldOut, type RowSplit, rowsWith } from './split-rows.ts'

/**
 * Holds out the newest round(rows × testShare) rows. `times` in any one unit; a missing time
 * counts as oldest; rows of the same time are taken from the highest index down.
 */
export function splitRowsByTime(times: Float64Array, testShare = 0.3): RowSplit {
  checkShare(testShare)
  const order = Uint32Array.from(times, (_, row) => row)
  const age = (row: number): number => {
    const time = times[row] as number
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
  }
  order.sort((a, b) => {
    const first = age(a)
    const second = age(b)
    return first === second ? a - b : first < second ? -1 : 1
  })
  const held = new Uint8Array(times.length)
  const test = heldOut(times.length, testShare)
  for (let i = times.length - test; i < times.length; i++) held[order[i] as number] = 1
  return { train: rowsWith(held, 0), test: rowsWith(held, 1) }
}
