import type { Memory } from '../code.ts'
import { CONSTANTS, LABELS, LEAVES, MARGINS, PAIRS, VALUES } from '../header.ts'

/** 2⁻ᵏ, exact. */
const POWERS = Float64Array.from({ length: 64 }, (_, k) => 2 ** -k)

/** Operation for operation what the WASM side does two rows at a time. */
export function gradients({ words, doubles, bytes }: Memory, header: number, from: number, to: number): void {
  const at = header >> 2
  const margins = (words[at + MARGINS] as number) >> 3
  const labels = words[at + LABELS] as number
  const leaves = words[at + LEAVES] as number
  const pairs = (words[at + PAIRS] as number) >> 2
  const values = (words[at + VALUES] as number) >> 3
  const constants = (words[at + CONSTANTS] as number) >> 3
  const k = (i: number): number => doubles[constants + i] as number
  const [magic, log2e, ln2High, ln2Low, limit] = [k(4), k(5), k(6), k(7), k(8)]
  const [c8, c7, c6, c5, c4, c3, c2, c1] = [k(9), k(10), k(11), k(12), k(13), k(14), k(15), k(16)]
  for (let row = from; row < to; row++) {
    const margin = (doubles[margins + row] as number) + (doubles[values + (bytes[leaves + row] as number)] as number)
    doubles[margins + row] = margin
    const x = -Math.min(Math.abs(margin), limit)
    const whole = x * log2e + magic - magic
    const r = x - whole * ln2High - whole * ln2Low
    let e = c8 * r + c7
    e = e * r + c6
    e = e * r + c5
    e = e * r + c4
    e = e * r + c3
    e = e * r + c2
    e = e * r + c1
    e = e * r + c1
    const small = e * (POWERS[-whole] as number)
    const likely = 1 / (1 + small)
    const unlikely = small * likely
    const label = bytes[labels + row] as number
    const error = margin >= 0 === (label === 1) ? unlikely : likely
    const g = error * k(label) + magic - magic
    const h = Math.max(1, unlikely * likely * k(2 + label) + magic - magic)
    words[pairs + row] = (g << 16) | h
  }
}
