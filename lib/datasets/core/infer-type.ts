import { type DecimalMark, flagFromWord, isMissingWord, numberFromText } from './read-value'

/** A number whose digits carry meaning of their own: leading zeros, or more of them than a double holds. */
const isCode = (text: string) => /^0\d/.test(text) || /^\d{16,}$/.test(text)

/**
 * The type that the cells of a column have in common: number when all are numbers or numeric texts, boolean when all
 * are true/false or words such as S/N, else category. `pending` while every cell is missing.
 */
export function inferType(cells: Iterable<unknown>, mark: DecimalMark): 'number' | 'boolean' | 'category' | 'pending' {
  let numbers = 0
  let flags = 0
  let seen = 0
  for (const cell of cells) {
    if (cell === null || cell === undefined) continue
    const text = typeof cell === 'string' ? cell.trim() : undefined
    if (text !== undefined && isMissingWord(text)) continue
    seen += 1
    if (typeof cell === 'number') numbers += 1
    else if (typeof cell === 'boolean') flags += 1
    else if (text === undefined) return 'category'
    else if (!isCode(text) && !Number.isNaN(numberFromText(text, mark))) numbers += 1
    else if (flagFromWord(text) !== undefined) flags += 1
    else return 'category'
  }
  if (seen === 0) return 'pending'
  if (numbers === seen) return 'number'
  return flags === seen ? 'boolean' : 'category'
}
