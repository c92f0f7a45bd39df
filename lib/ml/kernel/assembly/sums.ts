import { BINS, INNER, OFFSET, OUTER, PAIRS, SCRATCH, SIZE } from '../header'
import { columnOf, featureAt, orderAt, wide, word } from './words'

/** Where the feature's sums are: in the slot itself when it is alone in its bundle, else in the scratch. */
export function sumsOf(header: usize, slot: usize, feature: i32): usize {
  const info = featureAt(header, feature)
  if (word(info, INNER) == 1 && word(info, OUTER) == 1) return slot + word(info, OFFSET)
  marginal(header, slot, feature)
  return word(header, SCRATCH)
}

/** Leaves the sums of the feature's bins, and one zero after them, in the scratch. */
export function marginal(header: usize, slot: usize, feature: i32): void {
  const info = featureAt(header, feature)
  const scratch = <usize>word(header, SCRATCH)
  const inner = word(info, INNER)
  const outer = word(info, OUTER)
  const end = scratch + (word(info, SIZE) << 3)
  for (let at = scratch; at <= end; at += 8) store<i64>(at, 0)
  let from = slot + word(info, OFFSET)
  for (let o = 0; o < outer; o++) {
    if (inner == 1) {
      for (let to = scratch; to < end; to += 8, from += 8) store<i64>(to, load<i64>(to) + load<i64>(from))
      continue
    }
    for (let to = scratch; to < end; to += 8) {
      let sum = load<i64>(to)
      const last = from + (inner << 3)
      for (; from < last; from += 8) sum += load<i64>(from)
      store<i64>(to, sum)
    }
  }
}

export function countFeature(header: usize, from: i32, to: i32, feature: i32): void {
  const scratch = <usize>word(header, SCRATCH)
  const column = columnOf(header, feature)
  const pairs = <usize>word(header, PAIRS)
  const end = orderAt(header, to)
  memory.fill(scratch, 0, BINS * 8)
  for (let p = orderAt(header, from); p < end; p += 4) {
    const row = <usize>load<u32>(p)
    const at = scratch + (<usize>load<u8>(column + row) << 3)
    store<i64>(at, load<i64>(at) + wide(pairs, row))
  }
}
