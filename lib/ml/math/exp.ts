const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019411
/** 2⁻²⁸. */
const TINY = 1 / 268_435_456
const P1 = 0.16666666666666602
const P2 = -0.0027777777777015593
const P3 = 0.00006613756321437934
const P4 = -0.0000016533902205465252
const P5 = 4.1381367970572385e-8

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/** 2^k for −1022 ≤ k ≤ 1023, exact: its exponent's bits, since `**` is no more promised than Math.exp. */
function powerOfTwo(k: number): number {
  halves[1] = (k + 1023) << 20
  return double[0] as number
}

/**
 * e^x, within 1 unit in the last place and the same bits on every machine, which Math.exp does not
 * promise: fdlibm's e_exp (Sun Microsystems, 1993) operation for operation.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < UNDERFLOW) return 0
  if (Math.abs(x) < TINY) return 1 + x
  const k = Math.abs(x) > 0.5 * LN2_HIGH ? Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) : 0
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  if (k === 0) return 1 - ((r * c) / (c - 2) - r)
  const y = 1 - (low - (r * c) / (2 - c) - high)
  // In two steps, so that neither factor leaves the range of normal doubles.
  const half = k >> 1
  return y * powerOfTwo(half) * powerOfTwo(k - half)
}
