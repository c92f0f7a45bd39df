/**
 * A number `c` with low ≤ c < high that a person can read: the midpoint rounded to the fewest
 * significant digits that still separate the two; a whole number when `whole` (both ends whole).
 */
export function readableBetween(low: number, high: number, whole: boolean): number {
  const middle = low / 2 + high / 2
  const target = whole ? Math.floor(middle) : middle
  for (let digits = 1; digits <= 15; digits++) {
    const rounded = Number(target.toPrecision(digits))
    // "+ 0" turns −0 into 0, which JSON can carry.
    if (rounded >= low && rounded < high) return rounded + 0
  }
  return target >= low && target < high ? target + 0 : low + 0
}
