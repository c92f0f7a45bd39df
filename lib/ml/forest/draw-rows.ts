import { MAX_DRAWS } from '../grow/class-weights.ts'

/**
 * A bootstrap: how often each row is drawn in `draws` draws with replacement. A row drawn 32 times
 * (by chance once in 10³⁵) is not drawn again.
 */
export function drawRows(times: Uint8Array, draws: number, random: () => number): void {
  times.fill(0)
  for (let left = draws; left > 0; ) {
    const row = Math.floor(random() * times.length)
    const drawn = times[row] as number
    if (drawn === MAX_DRAWS) continue
    times[row] = drawn + 1
    left--
  }
}
