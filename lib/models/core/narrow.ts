/** Forms of a column of numbers, narrowest first; the last value of an integer form means missing. */
const forms = {
  u8: { array: Uint8Array, low: 0, high: 0xfe, missing: 0xff },
  u16: { array: Uint16Array, low: 0, high: 0xfffe, missing: 0xffff },
  i32: { array: Int32Array, low: -0x7fff_ffff, high: 0x7fff_ffff, missing: -0x8000_0000 },
} as const
type IntegerForm = keyof typeof forms
export type Form = IntegerForm | 'f32' | 'f64'
export type Narrow = { form: Form; values: ArrayBufferView }

/** The narrowest form that gives every number back; NaN and ±Infinity (missing) come back as NaN. */
export function narrow(values: Float64Array): Narrow {
  const known = values.map((value) => (value - value === 0 ? value : Number.NaN))
  const isWhole = known.every((value) => Number.isNaN(value) || Number.isInteger(value))
  for (const [form, { array, low, high, missing }] of Object.entries(forms)) {
    if (isWhole && known.every((value) => Number.isNaN(value) || (value >= low && value <= high))) {
      return { form: form as Form, values: new array(known.map((value) => (Number.isNaN(value) ? missing : value))) }
    }
  }
  const isSingle = known.every((value) => Number.isNaN(value) || Math.fround(value) === value)
  return isSingle ? { form: 'f32', values: Float32Array.from(known) } : { form: 'f64', values: known }
}

/** Doubles of a narrow column whose bytes start at a multiple of eight. */
export function widen(form: Form, { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Float64Array {
  if (form === 'f64') return new Float64Array(buffer, byteOffset, byteLength / 8)
  if (form === 'f32') return Float64Array.from(new Float32Array(buffer, byteOffset, byteLength / 4))
  const { array, missing } = forms[form]
  const narrow = new array(buffer, byteOffset, byteLength / array.BYTES_PER_ELEMENT)
  return Float64Array.from(narrow, (value: number) => (value === missing ? Number.NaN : value))
}
