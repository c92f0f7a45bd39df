import { BLOCK, BLOCK_ROWS, COLUMN_BYTES, ORDER, PAIRS, ROW_BYTES, STRIDE } from '../header'
import { orderAt, wide, word } from './words'

// A block entry: the row's sum and its address, 16 bytes. Rows are touched when their entry is made,
// so that many are on their way from memory at once: half the time on data beyond the cache.

/** Adds a row's sum to four columns of histograms; offsets are written out, as they must be literal. */
// @ts-ignore: decorator
@inline
function addFour(slot: usize, row: usize, sum: i64): void {
  const a = slot + (<usize>load<u8>(row) << 3)
  store<i64>(a, load<i64>(a) + sum)
  const b = slot + (<usize>load<u8>(row, 1) << 3)
  store<i64>(b, load<i64>(b, COLUMN_BYTES) + sum, COLUMN_BYTES)
  const c = slot + (<usize>load<u8>(row, 2) << 3)
  store<i64>(c, load<i64>(c, 2 * COLUMN_BYTES) + sum, 2 * COLUMN_BYTES)
  const d = slot + (<usize>load<u8>(row, 3) << 3)
  store<i64>(d, load<i64>(d, 3 * COLUMN_BYTES) + sum, 3 * COLUMN_BYTES)
}

function addTwelveColumns(slot: usize, block: usize, end: usize, first: usize): void {
  const second = slot + 4 * COLUMN_BYTES
  const third = slot + 8 * COLUMN_BYTES
  for (; block < end; block += 16) {
    const sum = load<i64>(block)
    const row = <usize>load<u32>(block, 8) + first
    addFour(slot, row, sum)
    addFour(second, row + 4, sum)
    addFour(third, row + 8, sum)
  }
}

function addEightColumns(slot: usize, block: usize, end: usize, first: usize): void {
  const second = slot + 4 * COLUMN_BYTES
  for (; block < end; block += 16) {
    const sum = load<i64>(block)
    const row = <usize>load<u32>(block, 8) + first
    addFour(slot, row, sum)
    addFour(second, row + 4, sum)
  }
}

function addFourColumns(slot: usize, block: usize, end: usize, first: usize): void {
  for (; block < end; block += 16) {
    addFour(slot, <usize>load<u32>(block, 8) + first, load<i64>(block))
  }
}

export function histogram(header: usize, from: i32, to: i32, slot: usize): void {
  const stride = <usize>word(header, STRIDE)
  const rowBytes = <usize>word(header, ROW_BYTES)
  const pairs = <usize>word(header, PAIRS)
  const block = <usize>word(header, BLOCK)
  memory.fill(slot, 0, stride * COLUMN_BYTES)
  for (let start = from; start < to; start += BLOCK_ROWS) {
    const last = orderAt(header, min(start + BLOCK_ROWS, to))
    let end = block
    let touched = 0
    for (let p = orderAt(header, start); p < last; p += 4, end += 16) {
      const row = <usize>load<u32>(p)
      store<i64>(end, wide(pairs, row))
      const at = rowBytes + row * stride
      store<u32>(end, <u32>at, 8)
      touched |= load<u8>(at) | load<u8>(at + stride - 1)
    }
    store<i32>(block, touched, BLOCK_ROWS * 16)
    let first: usize = 0
    for (; first + 12 <= stride && first + 16 != stride; first += 12) {
      addTwelveColumns(slot + first * COLUMN_BYTES, block, end, first)
    }
    for (; first + 8 <= stride; first += 8) addEightColumns(slot + first * COLUMN_BYTES, block, end, first)
    if (first < stride) addFourColumns(slot + first * COLUMN_BYTES, block, end, first)
  }
}

/** `bytes` is a multiple of 32. */
export function subtract(parent: usize, child: usize, into: usize, bytes: usize): void {
  const end = parent + bytes
  for (; parent < end; parent += 32, child += 32, into += 32) {
    v128.store(into, i64x2.sub(v128.load(parent), v128.load(child)))
    v128.store(into, i64x2.sub(v128.load(parent, 16), v128.load(child, 16)), 16)
  }
}

/** `bytes` is a multiple of 32. */
export function merge(into: usize, other: usize, bytes: usize): void {
  const end = into + bytes
  for (; into < end; into += 32, other += 32) {
    v128.store(into, i64x2.add(v128.load(into), v128.load(other)))
    v128.store(into, i64x2.add(v128.load(into, 16), v128.load(other, 16)), 16)
  }
}
