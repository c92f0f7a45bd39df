const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const L1 = 0.6666666666666735
const L2 = 0.3999999999940942
const L3 = 0.2857142874366239
const L4 = 0.22222198432149784
const L5 = 0.1818357216161805
const L6 = 0.15313837699209373
const L7 = 0.14798198605116586

const LEAST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18_014_398_509_481_984

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/**
 * ln x, within 1 unit in the last place and the same bits on every machine, which Math.log does not
 * promise: the series of fdlibm's e_log (Sun Microsystems, 1993).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  // Subnormals are brought into the normal range first.
  const scaled = x < LEAST_NORMAL ? x * TWO_TO_54 : x
  double[0] = scaled
  const high = halves[1] as number
  let k = (high >> 20) - 1023 + (scaled === x ? 0 : -54)
  halves[1] = (high & 0xfffff) | 0x3ff00000
  let m = double[0] as number
  // m from √½ to √2.
  if (m > Math.SQRT2) {
    m /= 2
    k++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const series = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)))
  const square = 0.5 * f * f
  return k * LN2_HIGH - (square - (s * (square + series) + k * LN2_LOW) - f)
}
