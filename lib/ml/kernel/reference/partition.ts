import type { Memory } from '../code.ts'
import { COLUMNS, FLAGS, LEAVES, ORDER, ROWS, SPARE } from '../header.ts'

/** Without branches: each row is written to both sides. */
export function partition({ words, bytes }: Memory, header: number, from: number, to: number, feature: number): number {
  const at = header >> 2
  const flags = words[at + FLAGS] as number
  const column = (words[at + COLUMNS] as number) + feature * (words[at + ROWS] as number)
  const order = (words[at + ORDER] as number) >> 2
  const spare = (words[at + SPARE] as number) >> 2
  let left = order + from
  let right = spare + from
  for (let p = order + from; p < order + to; p++) {
    const row = words[p] as number
    const flag = bytes[flags + (bytes[column + row] as number)] as number
    words[left] = row
    words[right] = row
    left += flag
    right += 1 - flag
  }
  words.copyWithin(left, spare + from, right)
  return left - order
}

export function scatterLeaf({ words, bytes }: Memory, header: number, from: number, to: number, leaf: number): void {
  const at = header >> 2
  const order = (words[at + ORDER] as number) >> 2
  const leaves = words[at + LEAVES] as number
  for (let p = order + from; p < order + to; p++) bytes[leaves + (words[p] as number)] = leaf
}
