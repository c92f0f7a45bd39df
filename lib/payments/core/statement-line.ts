/** A booked line of a bank statement. `cents` positive: came in. */
export type StatementLine = {
  /** Of the file, from 1. */
  line: number
  /** `YYYY-MM-DD`, as the bank booked it. */
  day: string
  cents: number
  description: string
  /** The bank's own name of the line (OFX `FITID`, a document number); empty when it gave none worth the name. */
  bankId: string
  /** Bank and account as the file names them; empty for a CSV. */
  account: string
}

/** A line that could not be read. */
export type LineFault = { line: number; code: string }
export type StatementPiece = StatementLine | LineFault | { line: number; skipped: true }

export const isFault = (piece: StatementPiece): piece is LineFault => 'code' in piece
export const isLine = (piece: StatementPiece): piece is StatementLine => 'cents' in piece

const mostDescription = 500

/** One line of at most 500 characters: no control characters, no runs of blanks. */
export const tidyText = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, mostDescription)

/** A name that tells lines apart: short document numbers and rows of zeros do not. */
export const usableId = (id: string): string => (id.length >= 6 && /[1-9a-z]/i.test(id) ? id.slice(0, 120) : '')
