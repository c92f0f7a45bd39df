import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { duplicates, headerNames, sniffDelimiter } from '../core/sniff-csv'
import { invalid } from '../errors'

/** A record of a CSV and the line it stands on. */
export type Line = { record: string[]; info: Info }
export type Delimiter = 'auto' | ',' | ';' | '|' | 'tab'
/** A file's columns, the delimiter found, and its records after the header. */
export type OpenRecords = { names: string[]; delimiter: string; lines: AsyncGenerator<Line> }

const headCharacters = 65_536
/** Characters of the longest row; a quote left open would otherwise swallow the file. */
const maxRecordSize = 4_000_000

function csvFault(error: unknown): unknown {
  const { code, lines } = error as CsvError & { lines?: number }
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error
  const line = lines ?? 0
  if (code === 'CSV_QUOTE_NOT_CLOSED') return invalid('quote_not_closed', { line })
  return invalid(code === 'CSV_MAX_RECORD_SIZE' ? 'line_too_long' : 'csv_unreadable', { line })
}

/** Enough text to see the header, and all of it again. */
export async function peekText(text: AsyncGenerator<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
  let head = ''
  while (head.length < headCharacters) {
    const { done, value } = await text.next()
    if (done) break
    head += value
  }
  async function* all() {
    yield head
    yield* text
  }
  return { head, all: all() }
}

/** The records of a CSV text, blank ones left out.
 * @throws AppError `quote_not_closed`, `line_too_long`, `csv_unreadable`
 */
export async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Line> {
  const source = Readable.from(text)
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRecordSize,
  })
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const line of source.pipe(parser)) yield line as Line
  } catch (error) {
    throw csvFault(error)
  } finally {
    source.destroy()
  }
}

function assertHeader(names: string[], maxColumns: number): void {
  if (names.length < 2) throw invalid('wrong_delimiter')
  if (names.length > maxColumns) throw invalid('too_many_columns', { max: maxColumns })
  const twice = duplicates(names)
  if (twice.length > 0) throw invalid('duplicate_columns', { names: twice.slice(0, 10).join(', ').slice(0, 300) })
}

/**
 * Reads the header of a CSV text and offers its records. The delimiter is taken from the header unless named.
 * @throws AppError `empty_file`, `wrong_delimiter`, `duplicate_columns`, `too_many_columns`, `csv_unreadable`
 */
export async function openRecords(
  text: AsyncGenerator<string>,
  asked: Delimiter,
  maxColumns: number,
): Promise<OpenRecords> {
  const { head, all } = await peekText(text)
  if (head.trim() === '') throw invalid('empty_file')
  const wanted = asked === 'tab' ? '\t' : asked
  const delimiter = wanted === 'auto' ? sniffDelimiter(head) : wanted
  if (delimiter === undefined) throw invalid('wrong_delimiter')
  const lines = records(all, delimiter)
  const { value: header } = await lines.next()
  const names = headerNames((header as Line | undefined)?.record ?? [])
  assertHeader(names, maxColumns)
  return { names, delimiter, lines }
}
