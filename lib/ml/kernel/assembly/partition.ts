import { FLAGS, LEAVES, ORDER, SPARE } from '../header'
import { columnOf, orderAt, word } from './words'

export function partition(header: usize, from: i32, to: i32, feature: i32): i32 {
  const flags = <usize>word(header, FLAGS)
  const column = columnOf(header, feature)
  const spare = <usize>word(header, SPARE) + (from << 2)
  const end = orderAt(header, to)
  let left = orderAt(header, from)
  let right = spare
  for (let p = left; p < end; p += 4) {
    const row = load<u32>(p)
    const flag = <usize>load<u8>(flags + load<u8>(column + row)) << 2
    store<u32>(left, row)
    store<u32>(right, row)
    left += flag
    right += 4 - flag
  }
  memory.copy(left, spare, right - spare)
  return <i32>((left - <usize>word(header, ORDER)) >> 2)
}

export function scatterLeaf(header: usize, from: i32, to: i32, leaf: i32): void {
  const leaves = <usize>word(header, LEAVES)
  const end = orderAt(header, to)
  for (let p = orderAt(header, from); p < end; p += 4) store<u8>(leaves + load<u32>(p), leaf)
}
