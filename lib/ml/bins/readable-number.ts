/** Whole numbers below this are rounded by arithmetic, which is exact there and much faster than text. */
const SMALL = 1e9

/**
 * A number `c` with low ≤ c < high that a person can read: the midpoint rounded to the fewest
 * significant digits that still separate the two; a whole number when `whole` (both ends whole).
 */
export function readableBetween(low: number, high: number, whole: boolean): number {
  const middle = low / 2 + high / 2
  const target = whole ? Math.floor(middle) : middle
  if (whole && Math.abs(target) < SMALL) return wholeBetween(low, high, target)
  for (let digits = 1; digits <= 15; digits++) {
    const rounded = Number(target.toPrecision(digits))
    // "+ 0" turns −0 into 0, which JSON can carry.
    if (rounded >= low && rounded < high) return rounded + 0
  }
  return target >= low && target < high ? target + 0 : low + 0
}

function wholeBetween(low: number, high: number, target: number): number {
  const size = Math.abs(target)
  let unit = 1
  while (unit * 10 <= size) unit *= 10
  for (; unit > 1; unit /= 10) {
    const rounded = Math.sign(target) * Math.round(size / unit) * unit
    if (rounded >= low && rounded < high) return rounded + 0
  }
  return target >= low && target < high ? target + 0 : low + 0
}
