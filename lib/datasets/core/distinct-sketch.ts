import { hashBound } from './hash'

/** Distinct values counted exactly up to here; beyond, estimated within one to four per cent. */
export const exactDistinct = (columns: number) => (columns > 100 ? 1_000 : 10_000)
const empty = -1

/**
 * Distinct values of a column in bounded memory: adaptive sampling of hashes (Wegman; Flajolet 1990). All hashes below
 * a threshold are kept; when they are too many the threshold is halved. The state depends on the values alone, not on
 * their order.
 */
export class DistinctSketch {
  private slots = new Float64Array(64).fill(empty)
  private threshold = hashBound
  private size = 0
  private readonly most: number

  /** @param most hashes kept: counts up to here are exact */
  constructor(most: number) {
    this.most = most
  }

  add(hash: number): void {
    if (hash >= this.threshold || !this.insert(hash)) return
    if (this.size > this.most) this.raise(this.threshold / 2)
    else if (this.size * 2 > this.slots.length) this.rebuild(this.slots.length * 2)
  }

  count(): { count: number; exact: boolean } {
    return { count: Math.round((this.size * hashBound) / this.threshold), exact: this.threshold === hashBound }
  }

  private insert(hash: number): boolean {
    const mask = this.slots.length - 1
    let slot = (hash >>> 0) & mask
    while (this.slots[slot] !== empty) {
      if (this.slots[slot] === hash) return false
      slot = (slot + 1) & mask
    }
    this.slots[slot] = hash
    this.size += 1
    return true
  }

  private raise(threshold: number): void {
    this.threshold = threshold
    this.rebuild(this.slots.length)
    if (this.size > this.most) this.raise(threshold / 2)
  }

  private rebuild(length: number): void {
    const before = this.slots
    this.slots = new Float64Array(length).fill(empty)
    this.size = 0
    for (const hash of before) if (hash !== empty && hash < this.threshold) this.insert(hash)
  }
}
