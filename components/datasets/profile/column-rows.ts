import type { DatasetColumn } from '@/components/datasets/types'
import type { Sort } from '@/components/lib/sort'

const figures: Record<string, (column: DatasetColumn) => number> = {
  missing: (column) => column.missing_share,
  distinct: (column) => column.distinct,
  power: (column) => column.gini ?? -1,
}

/** Columns in the order asked for; without one, as they stand in the file with the answer first. */
export function sortColumns(columns: readonly DatasetColumn[], sort: Sort | null): DatasetColumn[] {
  const figure = figures[sort?.id ?? '']
  const sign = sort?.descending ? -1 : 1
  if (sort?.id === 'name') return columns.toSorted((a, b) => sign * a.name.localeCompare(b.name))
  if (figure) return columns.toSorted((a, b) => sign * (figure(a) - figure(b)))
  return columns.toSorted((a, b) => Number(b.type === 'target') - Number(a.type === 'target'))
}
