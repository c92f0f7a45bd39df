'use client'

import { rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { cn } from '@/components/lib/cn'
import type { Sort } from '@/components/lib/sort'
import { Pagination } from '@/components/ui/pagination'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

export type DataColumn<Row> = {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** The server can order by this column's id. */
  sortable?: boolean
  numeric?: boolean
  /** Left out under 640 px. */
  wide?: boolean
  className?: string
}

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  label: string
  rows: readonly Row[]
  /** Keep the array outside the component, or memoised. */
  columns: readonly DataColumn<Row>[]
  rowKey: (row: Row) => string
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  /** With it, the pager below works in the address; leave out for lists that never page. */
  nextCursor?: string | null
  cursorParam?: string
  /** Shown instead of the table when there is no row: an `EmptyState`. */
  empty?: ReactNode
  /** New rows are on the way: the old ones stay, dimmed. */
  pending?: boolean
}

const features = tableFeatures({ rowSortingFeature })

/** Rows as the server ordered and cut them; nothing is sorted or paged in the browser. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, sort, onSort, nextCursor, cursorParam, empty, pending } = props
  const t = useTranslations('common')
  const known = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const definitions = useMemo(
    () =>
      columns.map(({ id, sortable, numeric }) => ({
        id,
        accessorFn: () => id,
        enableSorting: sortable === true,
        sortDescFirst: numeric === true,
      })),
    [columns],
  )
  const sorting: SortingState = sort ? [{ id: sort.id, desc: sort.descending }] : []
  const table = useTable<typeof features, Row>({
    features,
    data: rows,
    columns: definitions,
    getRowId: rowKey,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      if (first) onSort?.({ id: first.id, descending: first.desc })
    },
  })
  const look = (id: string) => {
    const column = known.get(id)
    return cn(column?.wide && 'max-sm:hidden', column?.className)
  }
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div data-slot="data-table" aria-busy={pending} className={cn('transition-opacity', pending && 'opacity-60')}>
      <Table scrollLabel={label}>
        <TableHeader>
          {table.getHeaderGroups().map((group) => (
            <TableRow key={group.id}>
              {group.headers.map(({ id, column }) => {
                const shown = known.get(id)
                const order = column.getIsSorted()
                const sortWord = order === 'asc' ? t('sortedAscending') : t('sortedDescending')
                const Arrow = order === 'asc' ? ArrowUp : order === 'desc' ? ArrowDown : ChevronsUpDown
                return (
                  <TableHead
                    key={id}
                    numeric={shown?.numeric}
                    className={look(id)}
                    aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                  >
                    {column.getCanSort() && onSort ? (
                      <button
                        type="button"
                        onClick={column.getToggleSortingHandler()}
                        className={cn(
                          'relative inline-flex items-center gap-1 after:absolute after:inset-x-0 after:-inset-y-3.5 hover:text-ink',
                          order && 'text-ink',
                        )}
                      >
                        {shown?.header}
                        <Arrow aria-hidden className={cn('size-3', !order && 'opacity-50')} />
                        {order && <span className="sr-only">, {sortWord}</span>}
                      </button>
                    ) : (
                      shown?.header
                    )}
                  </TableHead>
                )
              })}
            </TableRow>
          ))}
        </TableHeader>
        <TableBody>
          {table.getRowModel().rows.map((row) => (
            <TableRow key={row.id}>
              {row.getAllCells().map(({ id, column }) => {
                const shown = known.get(column.id)
                return (
                  <TableCell key={id} numeric={shown?.numeric} className={look(column.id)}>
                    {shown?.cell(row.original)}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {nextCursor !== undefined && <Pagination nextCursor={nextCursor} count={rows.length} param={cursorParam} />}
    </div>
  )
}
