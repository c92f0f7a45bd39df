/** One view each of the same bytes (little-endian, as every JS engine runs). */
export interface Memory {
  bytes: Uint8Array
  words: Int32Array
  doubles: Float64Array
}

/**
 * The hot loops, over one memory laid out by `planLayout`; `header` is the header's address. Two
 * implementations, WASM and plain TypeScript, leave the same bytes behind.
 */
export interface KernelCode {
  /** Histogram of the rows order[from..to) over all bundles, into the slot at this address. */
  histogram(header: number, from: number, to: number, slot: number): void
  /** into = parent − child, `bytes` long; into may be either. */
  subtract(parent: number, child: number, into: number, bytes: number): void
  /** into += other, `bytes` long. */
  merge(into: number, other: number, bytes: number): void
  /** Best split of the first `count` listed features from a slot, into the result. */
  scan(header: number, slot: number, count: number): void
  /** The same straight from the rows order[from..to), without a slot. */
  search(header: number, from: number, to: number, count: number): void
  /** Sums of one feature's bins from a slot, into the scratch. */
  marginal(header: number, slot: number, feature: number): void
  /** The same from the rows. */
  countFeature(header: number, from: number, to: number, feature: number): void
  /** Stable; rows whose bin is flagged go left. Where the right ones start. */
  partition(header: number, from: number, to: number, feature: number): number
  /** LEAVES[order[p]] = leaf for p in [from, to). */
  scatterLeaf(header: number, from: number, to: number, leaf: number): void
  /**
   * For rows [from, to): margin += VALUES[leaf]; then the pair of the logistic loss, gradient and
   * hessian times the scales (positives' and negatives' own, so that class weights are in them).
   */
  gradients(header: number, from: number, to: number): void
}

export interface Backend {
  name: 'wasm' | 'reference'
  /** A memory of at least this many bytes, of any content, and the code that works on it. */
  allocate(bytes: number): { memory: Memory; code: KernelCode }
}
