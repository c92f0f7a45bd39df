/** Code of a missing text cell; a batch has at most 500 distinct texts, so it is free. */
export const missingCode = 0xffff

/**
 * One column of a batch. Numbers, booleans (0/1), the target (1 = approve) and times (UTC ms) are numbers with
 * NaN = missing; ids and categories are a dictionary with a code a row.
 */
export type ColumnData =
  | { kind: 'missing' }
  | { kind: 'number'; values: Float64Array }
  | { kind: 'text'; dictionary: string[]; codes: Uint16Array }

/** The rows of a batch by columns, in the order of the data set's column list (later columns may be absent). */
export type BatchData = { rows: number; columns: ColumnData[] }
