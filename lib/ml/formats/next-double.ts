const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)

/** The smallest double above a finite `value`. */
export function nextDouble(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  double[0] = value
  bits[0] = (bits[0] as bigint) + (value > 0 ? 1n : -1n)
  return double[0]
}
