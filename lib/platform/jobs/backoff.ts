export const baseDelayMs = 1_000
export const maxDelayMs = 300_000

/**
 * Exponential back-off with full jitter (AWS Architecture Blog, 2015): uniform in [0, min(cap, base·2^(attempt−1))].
 * @param attempt attempts already made, ≥1
 * @param random a number in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.floor(random * Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempt - 1, 20)))
}
