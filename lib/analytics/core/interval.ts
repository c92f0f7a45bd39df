export type Interval = { low: number; high: number }

const z95 = 1.959963984540054

/**
 * Wilson's 95 % interval of a share (E. B. Wilson, JASA 22, 1927); null without any.
 * @param hits of `n`
 */
export function wilson(hits: number, n: number): Interval | null {
  if (n <= 0) return null
  const share = hits / n
  const square = (z95 * z95) / n
  const middle = (share + square / 2) / (1 + square)
  const half = (z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
