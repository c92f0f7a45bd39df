/** 1 ÷ (1 + e^−x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** ln(p ÷ (1 − p)), with p held inside [1e-15, 1 − 1e-15]. */
export function logit(p: number): number {
  const inside = Math.min(1 - 1e-15, Math.max(1e-15, p))
  return Math.log(inside / (1 - inside))
}
