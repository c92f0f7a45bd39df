const MAX_SWEEPS = 5000
const TOLERANCE = 1e-11

/**
 * The x ≥ lower that minimises ½·xᵀHx + gᵀx: coordinate descent, which reaches the one minimum of a
 * positive definite H (size² numbers, symmetric). Starts at 0, which must not lie below `lower`.
 */
export function solveAtLeast(hessian: Float64Array, gradient: Float64Array, lower: Float64Array): Float64Array {
  const size = gradient.length
  const x = new Float64Array(size)
  const slope = gradient.slice()
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let largest = 0
    for (let j = 0; j < size; j++) {
      const bend = hessian[j * size + j] as number
      if (!(bend > 0)) continue
      const wanted = Math.max(lower[j] as number, (x[j] as number) - (slope[j] as number) / bend)
      const move = wanted - (x[j] as number)
      if (move === 0) continue
      x[j] = wanted
      largest = Math.max(largest, Math.abs(move))
      for (let k = 0; k < size; k++) slope[k] = (slope[k] as number) + move * (hessian[j * size + k] as number)
    }
    if (largest < TOLERANCE) break
  }
  return x
}
