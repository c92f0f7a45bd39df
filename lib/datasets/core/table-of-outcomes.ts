import type { StoredColumn, StoredSplit } from '@/db/constants/datasets'
import type { Table } from './plan-columns'

/** A decided order whose outcome is known, its inputs as they were decided. */
export type OutcomeRow = {
  orderId: string
  customerId: string | null
  /** UTC ms. */
  decidedAt: number
  paid: boolean
  features: Readonly<Record<string, number | boolean | string | null>>
}
export type OutcomeTarget = {
  columns: StoredColumn[]
  idColumns: string[]
  target: string
  split: StoredSplit
  approveLabel: string
  rejectLabel: string | null
}

const read = new Set<StoredColumn['type']>(['number', 'boolean', 'category', 'id', 'target', 'time'])

/**
 * Decided orders as a table of the data set's own columns: the label says whether the order was paid, the time is
 * that of the decision, the first id column holds the order's id and the next one the customer's
 * unless the inputs name them, and a column without an
 * input is missing. Columns that never had a value stay without one.
 */
export function tableOfOutcomes(target: OutcomeTarget, rows: readonly OutcomeRow[]): Table {
  const columns = target.columns.filter(({ type }) => read.has(type))
  const ids = target.idColumns.filter((id) => columns.some(({ name }) => name === id))
  const cellOf = ({ name, type }: StoredColumn, row: OutcomeRow): unknown => {
    if (type === 'target') return row.paid ? target.approveLabel : target.rejectLabel
    if (type === 'time') return row.decidedAt
    const own = Object.hasOwn(row.features, name) ? row.features[name] : null
    return own ?? [row.orderId, row.customerId][ids.indexOf(name)] ?? null
  }
  return {
    names: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
    decimal: 'dot',
  }
}
