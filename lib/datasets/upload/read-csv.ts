import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { datasetLimits } from '@/db/constants/datasets'
import { invalid } from '@/lib/platform/errors'
import { type DecimalMark, wrongCellCount } from '../core/read-value'
import { duplicates, headerNames, sniffDecimal, sniffDelimiter } from '../core/sniff-csv'
import type { UploadOptions } from '../schemas'
import type { BatchTable } from '../store-batch'

type Line = { record: string[]; info: Info }
/** A file's columns and its rows in batches of 500, each with the lines they stand on. */
export type OpenCsv = { names: string[]; batches: AsyncGenerator<BatchTable> }

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
async function peekText(text: AsyncGenerator<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
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

async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Line> {
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

/** A record as a row of `width` cells; empty cells too many at its end are dropped. */
function fitted(record: string[], width: number) {
  if (record.length === width) return record
  return record.length > width && record.slice(width).every((cell) => cell === '')
    ? record.slice(0, width)
    : wrongCellCount
}

function assertHeader(names: string[]): void {
  if (names.length < 2) throw invalid('wrong_delimiter')
  if (names.length > datasetLimits.columns) throw invalid('too_many_columns', { max: datasetLimits.columns })
  const twice = duplicates(names)
  if (twice.length > 0) throw invalid('duplicate_columns', { names: twice.slice(0, 10).join(', ').slice(0, 300) })
}

function tableOf(names: string[], lines: Line[], decimal: DecimalMark): BatchTable {
  const content = lines.map(({ record }) => record)
  return {
    names,
    rows: content.map((record) => fitted(record, names.length)),
    decimal,
    lines: lines.map(({ info }) => info.lines),
    hash: createHash('sha256')
      .update(JSON.stringify([names, content]))
      .digest('hex'),
    unit: 'lines',
  }
}

/**
 * Reads the header of a CSV text and offers its rows. The delimiter is taken from the header and the decimal mark
 * from the first batch unless `options` say.
 * @throws AppError `empty_file`, `wrong_delimiter`, `duplicate_columns`, `too_many_columns`, `csv_unreadable`
 */
export async function openCsv(text: AsyncGenerator<string>, options: UploadOptions): Promise<OpenCsv> {
  const { head, all } = await peekText(text)
  if (head.trim() === '') throw invalid('empty_file')
  const wanted = options.delimiter === 'tab' ? '\t' : options.delimiter
  const delimiter = wanted === 'auto' ? sniffDelimiter(head) : wanted
  if (delimiter === undefined) throw invalid('wrong_delimiter')
  const lines = records(all, delimiter)
  const { value: header } = await lines.next()
  const names = headerNames((header as Line | undefined)?.record ?? [])
  assertHeader(names)

  async function* batches(): AsyncGenerator<BatchTable> {
    let decimal = options.decimal === 'auto' ? undefined : options.decimal
    let waiting: Line[] = []
    let rows = 0
    const cut = () => {
      decimal ??= sniffDecimal(
        waiting.map(({ record }) => record),
        delimiter as string,
      )
      const table = tableOf(names, waiting, decimal)
      waiting = []
      return table
    }
    for await (const line of lines) {
      rows += 1
      if (rows > datasetLimits.uploadRows) throw invalid('too_many_rows', { max: datasetLimits.uploadRows })
      waiting.push(line)
      if (waiting.length === datasetLimits.batchRows) yield cut()
    }
    if (waiting.length > 0) yield cut()
  }
  return { names, batches: batches() }
}
