/** At most `most` of the rows, evenly spread, in their order. */
export function evenSample(rows: Uint32Array, most: number): Uint32Array {
  if (rows.length <= most) return rows
  return Uint32Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] as number)
}

/** The columns at the given rows only. */
export function columnsAt(columns: Float64Array[], rows: Uint32Array): Float64Array[] {
  return columns.map((column) => Float64Array.from(rows, (row) => column[row] as number))
}

/** Copies one row of columns into `values`. */
export function readRow(columns: Float64Array[], row: number, values: Float64Array): void {
  for (let f = 0; f < values.length; f++) values[f] = (columns[f] as Float64Array)[row] as number
}
