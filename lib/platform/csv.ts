import { pagedStream } from './paged-stream'

/** A cell of a CSV. Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). */
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: Parameters<typeof csvCell>[0][]) => `${cells.map(csvCell).join(',')}\r\n`

async function* withHeader(header: string[], pages: AsyncIterable<string>) {
  // The byte order mark makes spreadsheets read UTF-8.
  yield `\uFEFF${csvLine(header)}`
  yield* pages
}

/** Streams lines as a download; `pages` is pulled only as fast as the reader reads. */
export function csvResponse(fileName: string, header: string[], pages: AsyncIterable<string>): Response {
  return new Response(pagedStream(withHeader(header, pages)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
