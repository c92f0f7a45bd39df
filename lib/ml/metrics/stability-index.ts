/** Empty bins count as this share, so that one never makes the index infinite. */
const SMALLEST_SHARE = 1e-4

export type StabilityBand = 'stable' | 'moderate' | 'large'

/**
 * Population stability index of two lists of shares over the same bins: Σ (now − then) · ln(now ÷
 * then), symmetric, 0 when equal (Siddiqi 2006; Jeffreys' divergence). Shares under 0.01 % count as
 * 0.01 %.
 */
export function stabilityIndex(then: number[], now: number[]): number {
  return then.reduce((sum, share, bin) => {
    const before = Math.max(SMALLEST_SHARE, share)
    const after = Math.max(SMALLEST_SHARE, now[bin] ?? 0)
    return sum + (after - before) * Math.log(after / before)
  }, 0)
}

/** Below 0.10 stable, from 0.25 on large (Siddiqi 2006). */
export function stabilityBand(index: number): StabilityBand {
  return index < 0.1 ? 'stable' : index < 0.25 ? 'moderate' : 'large'
}
