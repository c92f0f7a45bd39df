/** Count, mean, spread and range of a column's numbers. */
export type Moments = { count: number; mean: number; m2: number; min: number; max: number; integers: boolean }

export const noMoments = (): Moments => ({ count: 0, mean: 0, m2: 0, min: Infinity, max: -Infinity, integers: true })

/** The moments of `a` and `b` together (Chan, Golub and LeVeque 1979). */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b
  if (b.count === 0) return a
  const count = a.count + b.count
  const delta = b.mean - a.mean
  return {
    count,
    mean: a.mean + (delta * b.count) / count,
    m2: a.m2 + b.m2 + (delta * delta * a.count * b.count) / count,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    integers: a.integers && b.integers,
  }
}

/** The moments of a batch's values, missing ones left out; two passes, so nothing cancels. */
export function momentsOf(values: Float64Array): Moments {
  const found = noMoments()
  let sum = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    found.count += 1
    sum += value
    if (value < found.min) found.min = value
    if (value > found.max) found.max = value
    if (found.integers && !Number.isInteger(value)) found.integers = false
  }
  if (found.count === 0) return found
  found.mean = sum / found.count
  for (const value of values) if (!Number.isNaN(value)) found.m2 += (value - found.mean) ** 2
  return found
}

/** Standard deviation of the population. */
export const deviation = ({ m2, count }: Moments) => (count === 0 ? 0 : Math.sqrt(m2 / count))
