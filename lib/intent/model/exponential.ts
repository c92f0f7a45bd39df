const { LN2 } = Math
const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/**
 * e^x within 1e-12 of its value, from sums and products alone: the same bits on every machine, which `Math.exp` does
 * not promise. Below −700 it is 0.
 */
export function exponential(x: number): number {
  if (x < -700) return 0
  const capped = Math.min(x, 700)
  const k = Math.round(capped / LN2)
  const r = capped - k * LN2
  let sum = 1
  for (let n = 14; n > 0; n--) sum = 1 + (sum * r) / n
  halves[1] = (k + 1023) << 20
  return sum * (double[0] as number)
}

/** In place; returns its argument. */
export function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits)
  let sum = 0
  for (let i = 0; i < logits.length; i++) {
    const value = exponential((logits[i] as number) - top)
    logits[i] = value
    sum += value
  }
  for (let i = 0; i < logits.length; i++) logits[i] = (logits[i] as number) / sum
  return logits
}

export const sigmoid = (x: number) => 1 / (1 + exponential(-x))
