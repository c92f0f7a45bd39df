import { G, H, L1, LAMBDA, LOWER, MIN_H, UPPER, VALUE_LAMBDA, VALUE_SHIFT } from '../header'

// The functions of `score.ts`, operation for operation, over the parameters in memory.

// @ts-ignore: decorator
@inline
export function real(params: usize, index: usize): f64 {
  return load<f64>(params + (index << 3))
}

// @ts-ignore: decorator
@inline
function shrunk(g: f64, l1: f64): f64 {
  return max(abs(g) - l1, 0)
}

function leafValue(params: usize, g: f64, h: f64): f64 {
  const size = shrunk(g, real(params, L1))
  const value = ((g < 0 ? -size : size) + real(params, VALUE_SHIFT)) / (h + real(params, VALUE_LAMBDA))
  const lower = real(params, LOWER)
  const upper = real(params, UPPER)
  return value < lower ? lower : value > upper ? upper : value
}

// @ts-ignore: decorator
@inline
function explained(g: f64, q: f64, l1: f64, value: f64): f64 {
  return 2 * (g * value - l1 * abs(value)) - q * value * value
}

export function isBounded(params: usize): bool {
  return real(params, LOWER) > -Infinity || real(params, UPPER) < Infinity
}

/** Score of a split that nothing bounds; both children must have h ≥ MIN_H. */
// @ts-ignore: decorator
@inline
export function freeScore(g: f64, q: f64, otherG: f64, otherQ: f64, l1: f64): f64 {
  const size = shrunk(g, l1)
  const otherSize = shrunk(otherG, l1)
  return (size * size * otherQ + otherSize * otherSize * q) / (q * otherQ)
}

export function splitScore(params: usize, g: f64, h: f64, monotone: i32, bounded: bool): f64 {
  const otherG = real(params, G) - g
  const otherH = real(params, H) - h
  const minH = real(params, MIN_H)
  if (h < minH || otherH < minH) return NaN
  const lambda = real(params, LAMBDA)
  const l1 = real(params, L1)
  const q = h + lambda
  const otherQ = otherH + lambda
  if (monotone != 0 || bounded) {
    const value = leafValue(params, g, h)
    const other = leafValue(params, otherG, otherH)
    if (monotone != 0 && (other - value) * <f64>monotone <= 0) return NaN
    if (bounded) return explained(g, q, l1, value) + explained(otherG, otherQ, l1, other)
  }
  return freeScore(g, q, otherG, otherQ, l1)
}
