/** Which character parts the decimals: `1234.5` or `1.234,50`. */
export type DecimalMark = 'dot' | 'comma'

const dotNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const commaNumber = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?$/

/** Whether a text is a plain number with a decimal point. */
export const isDotNumber = (text: string) => dotNumber.test(text)

/** `1234.5`, or with `comma` also `1.234,50`; an optional `R$` in front. NaN when it is no number. */
export function numberFromText(text: string, mark: DecimalMark): number {
  const bare = text.startsWith('R$') ? text.slice(2).trim() : text
  if (mark === 'dot') return dotNumber.test(bare) ? finite(Number(bare)) : Number.NaN
  if (!/\d/.test(bare) || !commaNumber.test(bare)) return Number.NaN
  return finite(Number(bare.replaceAll('.', '').replace(',', '.')))
}

const finite = (value: number) => (Number.isFinite(value) ? value : Number.NaN)
