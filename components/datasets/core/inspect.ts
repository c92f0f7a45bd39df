import { datasetLimits } from '@/db/constants/datasets'
import { isOrdersTable, ordersTemplate } from './orders-template'
import { parseCsv } from './parse-csv'
import { type DecimalMark, type InferredType, inferType, isMissing } from './read-value'
import {
  type Charset,
  type Delimiter,
  decodeHead,
  duplicates,
  headerNames,
  sniffDecimal,
  sniffDelimiter,
} from './sniff'

export type SeenColumn = {
  name: string
  /** By every row of the preview. */
  type: InferredType
  /** As the server will infer it from the first batch when nothing is declared. */
  serverType: InferredType
  monotone: -1 | 0
  missing: number
  distinct: number
}

/** The start of a table, read as the server will read it. */
export type Preview = {
  names: string[]
  rows: string[][]
  /** Whether `rows` are all rows of the file. */
  whole: boolean
  delimiter: Delimiter
  decimal: DecimalMark
  charset: Charset
  template: 'orders' | null
  columns: SeenColumn[]
  /** Rows of the preview whose number of cells is not the header's. */
  uneven: number
}

export type FileFault =
  | { code: 'empty_file' | 'header_only' | 'wrong_delimiter' }
  | { code: 'duplicate_columns'; names: string }
  | { code: 'too_many_columns'; max: number }
export type Inspected = { preview: Preview; fault: null } | { preview: null; fault: FileFault }

function columnOf(name: string, place: number, rows: string[][], decimal: DecimalMark, orders: boolean): SeenColumn {
  const known = orders ? ordersTemplate.get(name) : undefined
  const cells = rows.map((row) => row[place] ?? '')
  const values = cells.map((cell) => cell.trim()).filter((cell) => !isMissing(cell))
  return {
    name,
    type: known?.type ?? inferType(cells, decimal),
    serverType: known?.type ?? inferType(cells.slice(0, datasetLimits.batchRows), decimal),
    monotone: known?.monotone ?? 0,
    missing: cells.length - values.length,
    distinct: new Set(values).size,
  }
}

const failed = (fault: FileFault): Inspected => ({ preview: null, fault })

/** Reads the start of a file (unpacked). `whole` = there is no more of it. */
export function inspect(bytes: Uint8Array, whole: boolean): Inspected {
  const { text, charset } = decodeHead(bytes)
  if (text.trim() === '') return failed({ code: 'empty_file' })
  const delimiter = sniffDelimiter(text)
  if (delimiter === undefined) return failed({ code: 'wrong_delimiter' })
  const [header = [], ...records] = parseCsv(text, delimiter, whole)
  const names = headerNames(header)
  if (names.length < 2) return failed({ code: 'wrong_delimiter' })
  if (names.length > datasetLimits.columns) return failed({ code: 'too_many_columns', max: datasetLimits.columns })
  const twice = duplicates(names)
  if (twice.length > 0) return failed({ code: 'duplicate_columns', names: twice.slice(0, 10).join(', ') })
  if (records.length === 0) return failed({ code: 'header_only' })
  // Empty cells too many at the end are dropped, as the server does.
  const fitting = records.filter(
    (row) => row.length >= names.length && row.slice(names.length).every((cell) => cell === ''),
  )
  const rows = fitting.length > 0 ? fitting : records
  const decimal = sniffDecimal(rows.slice(0, datasetLimits.batchRows), delimiter)
  const orders = isOrdersTable(names)
  return {
    fault: null,
    preview: {
      names,
      rows,
      whole,
      delimiter,
      decimal,
      charset,
      template: orders ? 'orders' : null,
      columns: names.map((name, place) => columnOf(name, place, rows, decimal, orders)),
      uneven: records.length - fitting.length,
    },
  }
}
