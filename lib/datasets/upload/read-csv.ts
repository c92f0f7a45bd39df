import { createHash } from 'node:crypto'
import { datasetLimits } from '@/db/constants/datasets'
import { sniffDecimal } from '@/lib/platform/core/sniff-csv'
import { invalid } from '@/lib/platform/errors'
import { type Line, openRecords } from '@/lib/platform/upload/read-records'
import { type DecimalMark, wrongCellCount } from '../core/read-value'
import type { UploadOptions } from '../schemas'
import type { BatchTable } from '../store-batch'

/** A file's columns and its rows in batches of 500, each with the lines they stand on. */
export type OpenCsv = { names: string[]; batches: AsyncGenerator<BatchTable> }

/** A record as a row of `width` cells; empty cells too many at its end are dropped. */
function fitted(record: string[], width: number) {
  if (record.length === width) return record
  return record.length > width && record.slice(width).every((cell) => cell === '')
    ? record.slice(0, width)
    : wrongCellCount
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
  const { names, delimiter, lines } = await openRecords(text, options.delimiter, datasetLimits.columns)

  async function* batches(): AsyncGenerator<BatchTable> {
    let decimal = options.decimal === 'auto' ? undefined : options.decimal
    let waiting: Line[] = []
    let rows = 0
    const cut = () => {
      decimal ??= sniffDecimal(
        waiting.map(({ record }) => record),
        delimiter,
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
