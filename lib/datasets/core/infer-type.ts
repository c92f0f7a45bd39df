import { type DecimalMark, flagFromWord, isMissingWord, numberFromText } from './read-value'

/** With this many values, this share of one kind makes the rest bad cells instead of the column a category. */
const enoughValues = 50
const clearShare = 0.98

/** A number whose digits carry meaning of their own: leading zeros, or more of them than a double holds. */
const isCode = (text: string) => /^0\d/.test(text) || /^\d{16,}$/.test(text)

type Kind = 'number' | 'flag' | 'other'

function kindOf(cell: unknown, mark: DecimalMark): Kind | undefined {
  if (cell === null || cell === undefined) return undefined
  if (typeof cell === 'number') return 'number'
  if (typeof cell === 'boolean') return 'flag'
  if (typeof cell !== 'string') return 'other'
  const text = cell.trim()
  if (isMissingWord(text)) return undefined
  if (!isCode(text) && !Number.isNaN(numberFromText(text, mark))) return 'number'
  return flagFromWord(text) === undefined ? 'other' : 'flag'
}

/**
 * The type that the cells of a column have in common: number when all (of 50 or more, nearly all) are numbers or
 * numeric texts, boolean when they are true/false or words such as S/N, else category; `pending` while all are missing.
 */
export function inferType(cells: Iterable<unknown>, mark: DecimalMark): 'number' | 'boolean' | 'category' | 'pending' {
  const counts: Record<Kind, number> = { number: 0, flag: 0, other: 0 }
  for (const cell of cells) {
    const kind = kindOf(cell, mark)
    if (kind) counts[kind] += 1
  }
  const seen = counts.number + counts.flag + counts.other
  if (seen === 0) return 'pending'
  const needed = seen >= enoughValues ? seen * clearShare : seen
  if (counts.number >= needed) return 'number'
  return counts.flag >= needed ? 'boolean' : 'category'
}
