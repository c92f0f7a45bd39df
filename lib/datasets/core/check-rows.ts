import type { StoredColumn } from '@/db/constants/datasets'
import { type BatchData, type ColumnData, missingCode } from './column-data'
import type { PlannedColumns, Table } from './plan-columns'
import { type Cell, CellFault, type DecimalMark, readBoolean, readNumber, readText, readTime } from './read-value'

export type RowFault = { index: number; column: string; code: string; value: string }
export type RowRules = {
  target: string
  timeColumn: string | null
  approve: string
  /** Null = the first other label seen becomes it. */
  reject: string | null
}
export type CheckedRows = {
  data: BatchData
  faults: RowFault[]
  /** Rows with at least one fault, left out of `data`. */
  refused: number
  approved: number
  rejectLabel: string | null
}

const targetMissing = new CellFault('target_missing')
const targetUnknown = new CellFault('target_unknown')
const timeMissing = new CellFault('time_missing')
const unknownColumn = new CellFault('unknown_column')
/** Faults kept of one row; a row of a thousand wrong cells says enough with these. */
const faultsOfRow = 10
const valueLength = 200

type Reader = (value: unknown) => Cell

/** Reads the label as 1 (approve) or 0 (reject), learning the reject label where none was given. */
function targetReader(labels: RowRules): Reader {
  const same = (text: string, label: string | null) => label !== null && text.toLowerCase() === label.toLowerCase()
  return (value) => {
    const text = readText(value)
    if (text === null) return targetMissing
    if (typeof text !== 'string') return text
    if (same(text, labels.approve)) return 1
    labels.reject ??= text
    return same(text, labels.reject) ? 0 : targetUnknown
  }
}

function readerOf(column: StoredColumn, labels: RowRules, mark: DecimalMark): Reader | undefined {
  switch (column.type) {
    case 'number':
      return (value) => readNumber(value, mark)
    case 'boolean':
      return readBoolean
    case 'target':
      return targetReader(labels)
    case 'time':
      return (value) => readTime(value) ?? timeMissing
    case 'id':
    case 'category':
      return readText
    // A pending column is pending because this batch has no value either.
    case 'pending':
    case 'ignored':
      return undefined
  }
}

type Sink = { put: (row: number, cell: number | string) => void; close: (rows: number) => ColumnData }

function numberSink(size: number): Sink {
  const values = new Float64Array(size).fill(Number.NaN)
  return {
    put: (row, cell) => {
      values[row] = cell as number
    },
    close: (rows) => ({ kind: 'number', values: values.subarray(0, rows) }),
  }
}

function textSink(size: number): Sink {
  const codes = new Uint16Array(size).fill(missingCode)
  const codeOf = new Map<string, number>()
  return {
    put: (row, cell) => {
      let code = codeOf.get(cell as string)
      if (code === undefined) {
        code = codeOf.size
        codeOf.set(cell as string, code)
      }
      codes[row] = code
    },
    close: (rows) => ({ kind: 'text', dictionary: [...codeOf.keys()], codes: codes.subarray(0, rows) }),
  }
}

const emptySink: Sink = { put: () => undefined, close: () => ({ kind: 'missing' }) }
const isText = (column: StoredColumn) => column.type === 'id' || column.type === 'category'

/** The text of a refused cell as it is shown back, cut to 200 characters. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.slice(0, valueLength)
}

/**
 * Reads the rows of a table by the planned columns. A row with a fault is left out whole and every fault is told;
 * a column the row does not have is missing.
 */
export function checkRows(table: Table, planned: PlannedColumns, given: RowRules): CheckedRows {
  const labels = { ...given }
  const { columns, places } = planned
  const size = table.rows.length
  const readers = table.names.map((_, position) => {
    const column = columns[places[position] as number]
    return column
      ? readerOf(column, labels, table.decimal)
      : (value: unknown) => (value === undefined ? null : unknownColumn)
  })
  const used = new Set(places.filter((place) => place >= 0))
  const sinks = columns.map((column, place) => {
    if (!used.has(place) || !readerOf(column, labels, table.decimal)) return emptySink
    return isText(column) ? textSink(size) : numberSink(size)
  })
  const target = columns.findIndex((column) => column.type === 'target')
  const time = columns.findIndex((column) => column.type === 'time')
  const faults: RowFault[] = []
  const staged: (number | string | null)[] = new Array(table.names.length).fill(null)
  let rows = 0
  let approved = 0

  for (let index = 0; index < size; index += 1) {
    const row = table.rows[index]
    if (!row) continue
    if (row instanceof CellFault) {
      faults.push({ index, column: '', code: row.code, value: '' })
      continue
    }
    let bad = 0
    const fault = (column: string, { code }: CellFault, value: unknown) => {
      bad += 1
      if (bad <= faultsOfRow) faults.push({ index, column, code, value: shown(value) })
    }
    let label = 0
    for (let position = 0; position < readers.length; position += 1) {
      const cell = readers[position]?.(row[position]) ?? null
      if (cell instanceof CellFault) fault(table.names[position] as string, cell, row[position])
      else {
        staged[position] = cell
        if (places[position] === target) label = cell as number
      }
    }
    if (!used.has(target)) fault(labels.target, targetMissing, null)
    if (labels.timeColumn !== null && !used.has(time)) fault(labels.timeColumn, timeMissing, null)
    if (bad > 0) continue
    for (let position = 0; position < staged.length; position += 1) {
      const cell = staged[position]
      if (cell !== null && cell !== undefined) sinks[places[position] as number]?.put(rows, cell)
    }
    rows += 1
    approved += label
  }
  const data = { rows, columns: sinks.map((sink) => sink.close(rows)) }
  return { data, faults, refused: size - rows, approved, rejectLabel: labels.reject }
}
