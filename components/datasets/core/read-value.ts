/**
 * The browser's reading of a cell. It mirrors the server's, which decides: `tests/architecture` holds the two to the
 * same answers.
 */
export type DecimalMark = 'dot' | 'comma'

const missingWords = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '-', '?'])
const trueWords = new Set(['s', 'sim', 'true', 'yes', 'y', 'verdadeiro'])
const falseWords = new Set(['n', 'não', 'nao', 'false', 'no', 'falso'])
const dotNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const commaNumber = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?$/

export const isMissing = (text: string) => missingWords.has(text.toLowerCase())

/** `1234.5`, or with `comma` also `1.234,50`; an optional `R$` in front. NaN when it is no number. */
export function numberOf(text: string, mark: DecimalMark): number {
  const bare = text.startsWith('R$') ? text.slice(2).trim() : text
  const dot = mark === 'dot'
  if (!/\d/.test(bare) || !(dot ? dotNumber : commaNumber).test(bare)) return Number.NaN
  const value = Number(dot ? bare : bare.replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(value) ? value : Number.NaN
}

/** 1, 0, or undefined when the word is no flag. */
function flagOf(text: string): 0 | 1 | undefined {
  const word = text.toLowerCase()
  if (trueWords.has(word)) return 1
  return falseWords.has(word) ? 0 : undefined
}

/** Digits that are a code: leading zeros, or more of them than a number holds. */
const isCode = (text: string) => /^0\d/.test(text) || /^\d{16,}$/.test(text)

export type InferredType = 'number' | 'boolean' | 'category' | 'pending'

/** The type that all these cells have in common; `pending` while every one is missing. */
export function inferType(cells: Iterable<string | undefined>, mark: DecimalMark): InferredType {
  let seen = 0
  let numbers = 0
  let flags = 0
  for (const cell of cells) {
    const text = cell?.trim() ?? ''
    if (isMissing(text)) continue
    seen += 1
    if (!isCode(text) && !Number.isNaN(numberOf(text, mark))) numbers += 1
    else if (flagOf(text) !== undefined) flags += 1
    else return 'category'
  }
  if (seen === 0) return 'pending'
  if (numbers === seen) return 'number'
  return flags === seen ? 'boolean' : 'category'
}
