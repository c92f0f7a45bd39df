import type { Memory } from '../code.ts'
import {
  BINS,
  COLUMN_BYTES,
  COLUMNS,
  FEATURE_WORDS,
  FEATURES,
  INNER,
  OFFSET,
  ORDER,
  OUTER,
  PAIRS,
  ROW_BYTES,
  ROWS,
  SCRATCH,
  SIZE,
  STRIDE,
} from '../header.ts'

// A sum is 8 bytes: h in the low word, g in the high one, which is (g << 32) + h of the WASM side.

export function histogram({ words }: Memory, header: number, from: number, to: number, slot: number): void {
  const at = header >> 2
  const stride = words[at + STRIDE] as number
  const rowBytes = words[at + ROW_BYTES] as number
  const order = (words[at + ORDER] as number) >> 2
  const pairs = (words[at + PAIRS] as number) >> 2
  words.fill(0, slot >> 2, (slot + stride * COLUMN_BYTES) >> 2)
  for (let group = 0; group < stride; group += 4) {
    const a = (slot + group * COLUMN_BYTES) >> 2
    const b = a + COLUMN_BYTES / 4
    const c = b + COLUMN_BYTES / 4
    const d = c + COLUMN_BYTES / 4
    for (let p = order + from; p < order + to; p++) {
      const row = words[p] as number
      const pair = words[pairs + row] as number
      const codes = words[(rowBytes + row * stride + group) >> 2] as number
      add(words, a + ((codes & 255) << 1), pair)
      add(words, b + (((codes >>> 8) & 255) << 1), pair)
      add(words, c + (((codes >>> 16) & 255) << 1), pair)
      add(words, d + ((codes >>> 24) << 1), pair)
    }
  }
}

function add(words: Int32Array, at: number, pair: number): void {
  words[at] = (words[at] as number) + (pair & 0xffff)
  words[at + 1] = (words[at + 1] as number) + (pair >> 16)
}

export function subtract({ words }: Memory, parent: number, child: number, into: number, bytes: number): void {
  const a = parent >> 2
  const b = child >> 2
  const c = into >> 2
  for (let i = 0; i < bytes >> 2; i++) words[c + i] = (words[a + i] as number) - (words[b + i] as number)
}

export function merge({ words }: Memory, into: number, other: number, bytes: number): void {
  const a = into >> 2
  const b = other >> 2
  for (let i = 0; i < bytes >> 2; i++) words[a + i] = (words[a + i] as number) + (words[b + i] as number)
}

export function marginal({ words }: Memory, header: number, slot: number, feature: number): void {
  const at = header >> 2
  const info = ((words[at + FEATURES] as number) >> 2) + feature * FEATURE_WORDS
  const scratch = (words[at + SCRATCH] as number) >> 2
  const inner = words[info + INNER] as number
  const size = words[info + SIZE] as number
  const outer = words[info + OUTER] as number
  words.fill(0, scratch, scratch + 2 * BINS)
  let from = (slot + (words[info + OFFSET] as number)) >> 2
  for (let o = 0; o < outer; o++) {
    for (let bin = 0; bin < size; bin++) {
      const to = scratch + 2 * bin
      for (let i = 0; i < inner; i++, from += 2) {
        words[to] = (words[to] as number) + (words[from] as number)
        words[to + 1] = (words[to + 1] as number) + (words[from + 1] as number)
      }
    }
  }
}

export function countFeature(memory: Memory, header: number, from: number, to: number, feature: number): void {
  const { words, bytes } = memory
  const at = header >> 2
  const scratch = (words[at + SCRATCH] as number) >> 2
  const column = (words[at + COLUMNS] as number) + feature * (words[at + ROWS] as number)
  const order = (words[at + ORDER] as number) >> 2
  const pairs = (words[at + PAIRS] as number) >> 2
  words.fill(0, scratch, scratch + 2 * BINS)
  for (let p = order + from; p < order + to; p++) {
    const row = words[p] as number
    add(words, scratch + 2 * (bytes[column + row] as number), words[pairs + row] as number)
  }
}
