import { COLUMNS, FEATURES, FEATURE_WORDS, ORDER, PAIRS, ROWS } from '../header'

/** A header word. */
// @ts-ignore: decorator
@inline
export function word(header: usize, index: usize): i32 {
  return load<i32>(header + (index << 2))
}

// @ts-ignore: decorator
@inline
export function featureAt(header: usize, feature: i32): usize {
  return <usize>word(header, FEATURES) + feature * FEATURE_WORDS * 4
}

/** Address of the feature's column of bins. */
// @ts-ignore: decorator
@inline
export function columnOf(header: usize, feature: i32): usize {
  return <usize>word(header, COLUMNS) + feature * word(header, ROWS)
}

/** Address of an order entry. */
// @ts-ignore: decorator
@inline
export function orderAt(header: usize, place: i32): usize {
  return <usize>word(header, ORDER) + (place << 2)
}

/** The row's pair as one sum: (g << 32) + h. */
// @ts-ignore: decorator
@inline
export function wide(pairs: usize, row: usize): i64 {
  const pair = load<i32>(pairs + (row << 2))
  return (<i64>(pair >> 16) << 32) + <i64>(pair & 0xffff)
}
