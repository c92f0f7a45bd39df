import { parseCsv } from './parse-csv'

export type Refused = { batch: number; line: number; column: string; value: string; reason: string }

/** What the file puts before text that a spreadsheet would run as a formula. */
const guarded = /^'(?=[=+\-@])/

/** Lines of the refused-rows file: batch, line, column, value, code, reason under a header. */
export function readRejections(text: string, whole: boolean): Refused[] {
  const [, ...records] = parseCsv(text.replace(/^\uFEFF/, ''), ',', whole)
  return records.flatMap(([batch, line, column = '', value = '', , reason = '']) => {
    const place = Number(batch)
    return Number.isInteger(place)
      ? [{ batch: place, line: Number(line), column, value: value.replace(guarded, ''), reason }]
      : []
  })
}
