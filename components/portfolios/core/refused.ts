import type { Ingested } from '@/components/portfolios/types'

/** One reason for which a line of a file was left out. */
export type Refusal = { line: number; field: string; reason: string }

/** Refused customers as rows of a table: one for each fault, by line. */
export function refusalsOf(rejected: Ingested['rejected']): Refusal[] {
  return rejected.flatMap(({ index, line, errors }) =>
    errors.map(({ path, message }) => ({ line: line ?? index + 1, field: path, reason: message })),
  )
}

// A spreadsheet runs a cell that begins like a formula.
const guarded = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text)
const cell = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`

/** A CSV as Brazilian spreadsheets open it: semicolons, with a byte-order mark. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
