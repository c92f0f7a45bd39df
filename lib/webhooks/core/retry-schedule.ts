const secondMs = 1_000
const firstDelayMs = 5 * secondMs
const growth = 6
const longestDelayMs = 24 * 3_600 * secondMs
/** A delay is this share of itself shorter or longer, by chance: a crowd that failed together comes back spread. */
const jitter = 0.2

export const maxAttempts = 10

/**
 * Time until the next attempt: 5 s · 6^(n−1), at most a day, ±20 %. Without jitter 5 s, 30 s, 3 min, 18 min, 1 h 48,
 * 10 h 48, then a day each: ten attempts over 3 days and 13 hours.
 * @param attempt attempts made in this round, ≥1
 * @param random a number in [0, 1)
 * @returns milliseconds, or null when it was the last
 */
export function retryDelayMs(attempt: number, random: number): number | null {
  if (attempt >= maxAttempts) return null
  let delayMs = firstDelayMs
  for (let n = 1; n < attempt && delayMs < longestDelayMs; n += 1) delayMs *= growth
  return Math.round(Math.min(longestDelayMs, delayMs) * (1 - jitter + 2 * jitter * random))
}
