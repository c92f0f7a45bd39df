import type { StoredColumn } from '@/db/constants/datasets'
import { datasetLimits } from '@/db/constants/datasets'
import { inferType } from './infer-type'
import { CellFault, type DecimalMark } from './read-value'
import { isOrdersTable, ordersTemplate } from './template'

/** Rows as they came: cells in the order of `names`, or why an item is no row at all. */
export type Table = {
  names: string[]
  rows: (readonly unknown[] | CellFault)[]
  decimal: DecimalMark
}

/** What a data set says about its columns. */
export type ColumnPlan = {
  columns: StoredColumn[]
  columnsOpen: boolean
  template: string | null
  target: string
  idColumns: string[]
  timeColumn: string | null
}

export type PlannedColumns = {
  columns: StoredColumn[]
  template: string | null
  /** For each name of the table its place in `columns`, or −1 when the column is unknown. */
  places: Int32Array
  changed: boolean
  tooMany: boolean
}

/** The type a column has by its name alone. */
function typeByName(plan: ColumnPlan, name: string, template: string | null): StoredColumn | undefined {
  const column = (type: StoredColumn['type'], monotone: StoredColumn['monotone'] = 0) =>
    ({ name, type, monotone, declared: false }) satisfies StoredColumn
  if (name === plan.target) return column('target')
  if (name === plan.timeColumn) return column('time')
  if (plan.idColumns.includes(name)) return column('id')
  if (!plan.columnsOpen) return undefined
  const known = template === null ? undefined : ordersTemplate.get(name)
  return known ? column(known.type, known.monotone) : column('pending')
}

function* cellsOf(table: Table, position: number) {
  for (const row of table.rows) yield row instanceof CellFault ? undefined : row[position]
}

/**
 * Finds the table's columns among the data set's: new ones are appended where the set is open, and a column that had
 * only missing values gets its type from the first values it has. Nothing that is settled ever changes.
 */
export function planColumns(plan: ColumnPlan, table: Table): PlannedColumns {
  const first = plan.columns.length === 0 && plan.columnsOpen
  const template = first && isOrdersTable(table.names) ? 'orders' : plan.template
  const columns = [...plan.columns]
  const placeOf = new Map(columns.map((column, place) => [column.name, place]))
  const places = new Int32Array(table.names.length).fill(-1)
  let changed = false
  table.names.forEach((name, position) => {
    let place = placeOf.get(name)
    if (place === undefined) {
      const column = typeByName(plan, name, template)
      if (!column) return
      place = columns.push(column) - 1
      placeOf.set(name, place)
      changed = true
    }
    places[position] = place
    const column = columns[place]
    if (column?.type !== 'pending') return
    const type = inferType(cellsOf(table, position), table.decimal)
    if (type === 'pending') return
    columns[place] = { ...column, type }
    changed = true
  })
  return { columns, template, places, changed, tooMany: columns.length > datasetLimits.columns }
}
