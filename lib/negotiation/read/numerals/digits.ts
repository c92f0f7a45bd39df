/** A figure as typed: its worth, and how many places stand after the comma. */
export type Digits = { value: number; decimals: number }

const whole = /^\d+$/
const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/
const decimal = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)[.,](\d{1,2})$/
const fine = /^(\d+)[.,](\d{3,})$/

/**
 * The worth of digits with dots and commas in any way Brazilians type them. Three digits after the last mark are thousands
 * ("1.250", "1,250": money has no thousandths) unless a zero leads ("0,125"); one or two are decimals. Undefined when the
 * marks make no number ("1.2.3").
 */
export function readDigits(text: string): Digits | undefined {
  if (whole.test(text)) return { value: Number(text), decimals: 0 }
  if (grouped.test(text) && !text.startsWith('0')) return { value: Number(text.replace(/[.,]/g, '')), decimals: 0 }
  const parts = decimal.exec(text) ?? fine.exec(text)
  if (!parts) return undefined
  const [, integer = '', fraction = ''] = parts
  return { value: Number(`${integer.replace(/[.,]/g, '')}.${fraction}`), decimals: fraction.length }
}
