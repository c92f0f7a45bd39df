import type { StoredColumn } from '@/db/constants/datasets'
import { type Context, requireScope } from '@/lib/platform/context'
import { type ColumnData, missingCode } from './core/column-data'
import { readBatches } from './read-batches'
import { type Dataset, findDataset } from './repository'

export type PreviewCell = string | number | boolean | null
export type Preview = { columns: string[]; rows: PreviewCell[][] }
const rowCount = 20

function cellOf(dataset: Dataset, { type }: StoredColumn, column: ColumnData | undefined, row: number): PreviewCell {
  if (column?.kind === 'text') return column.dictionary[column.codes[row] ?? missingCode] ?? null
  const value = column?.kind === 'number' ? column.values[row] : undefined
  if (value === undefined || Number.isNaN(value)) return null
  if (type === 'boolean') return value === 1
  if (type === 'target') return value === 1 ? dataset.approveLabel : dataset.rejectLabel
  return type === 'time' ? new Date(value).toISOString() : value
}

/** The first 20 stored rows, cells in the order of the columns. */
export async function previewDataset(ctx: Context, id: string): Promise<Preview> {
  requireScope(ctx, 'datasets:read')
  const dataset = await findDataset(ctx.companyId, id)
  const rows: PreviewCell[][] = []
  for await (const data of readBatches(dataset)) {
    for (let row = 0; row < data.rows && rows.length < rowCount; row += 1) {
      rows.push(dataset.columns.map((column, place) => cellOf(dataset, column, data.columns[place], row)))
    }
    if (rows.length >= rowCount) break
  }
  return { columns: dataset.columns.map((column) => column.name), rows }
}
