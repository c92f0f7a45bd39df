import type { Interval } from '../training-report.ts'

/** 97.5th percentile of the standard normal. */
const Z95 = 1.959963984540054

/** 95 % interval of a mean with this standard error. */
export function intervalOf(mean: number, standardError: number): Interval {
  return { mean, low: mean - Z95 * standardError, high: mean + Z95 * standardError }
}

/** Mean of a list and the variance of that mean; variance 0 below two values. */
export function meanOf(values: ArrayLike<number>): { mean: number; variance: number } {
  const count = values.length
  if (count === 0) return { mean: 0, variance: 0 }
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i] as number
  const mean = sum / count
  let squares = 0
  for (let i = 0; i < count; i++) squares += ((values[i] as number) - mean) ** 2
  return { mean, variance: count < 2 ? 0 : squares / (count - 1) / count }
}
