/** Avalanche of 32 bits (MurmurHash3's finaliser, public domain). */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)
/** Hashes below this bound are used: 52 bits. */
export const hashBound = 2 ** 52
const join = (high: number, low: number) => (high & 0xf_ffff) * 2 ** 32 + low

/** 52-bit hash of a number; −0 and 0 are one value. */
export function hashNumber(value: number): number {
  double[0] = value + 0
  const high = mix((halves[0] as number) ^ mix((halves[1] as number) + 0x9e37_79b9))
  return join(high, mix(high ^ (halves[0] as number) ^ 0x7f4a_7c15))
}

/** 52-bit hash of a text. */
export function hashText(text: string): number {
  let a = 0x811c_9dc5
  let b = 0x9e37_79b9
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x0100_0193)
    b = Math.imul(b ^ unit, 0x85eb_ca6b)
  }
  return join(mix(a ^ text.length), mix(b ^ a))
}

/** 32-bit hash of a row's place in a data set. */
export const hashRow = (sequence: number, index: number) => mix(mix(sequence + 0x9e37_79b9) ^ (index + 1))
