import { exp } from './exp.ts'
import { log } from './log.ts'

const GRID = 2 ** 44

/**
 * 1 ÷ (1 + e^−x), never falling in x: x is first rounded to multiples of 2⁻⁴⁴, since two
 * neighbouring doubles could otherwise come out in the wrong order by the last bit of `exp`.
 */
export function sigmoid(x: number): number {
  const margin = Math.round(x * GRID) / GRID
  if (margin >= 0) return 1 / (1 + exp(-margin))
  const small = exp(margin)
  return small / (1 + small)
}

/** ln(1 + e^x). */
export function softplus(x: number): number {
  return Math.max(x, 0) + log(1 + exp(-Math.abs(x)))
}

/** ln(p ÷ (1 − p)), with p held inside [1e-15, 1 − 1e-15]. */
export function logit(p: number): number {
  const inside = Math.min(1 - 1e-15, Math.max(1e-15, p))
  return log(inside / (1 - inside))
}
