import type { ReactNode } from 'react'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type ChartTableProps = {
  label: string
  head: readonly ReactNode[]
  rows: readonly (readonly [string, ...ReactNode[]])[]
}

/** The rows behind a chart. The first cell names the row. Long ones scroll inside. */
export function ChartTable({ label, head, rows }: ChartTableProps) {
  return (
    <div className="max-h-72 overflow-y-auto">
      <Table scrollLabel={label}>
        <TableHeader>
          <TableRow>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <TableHead key={column} numeric>
                {cell}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points of a curve may have the same name
            <TableRow key={place}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <TableCell key={column} numeric>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

/** At most `most` of many points, evenly, with both ends: enough to read, short enough to scroll. */
export function sample<T>(points: readonly T[], most = 21): T[] {
  if (points.length <= most) return [...points]
  const at = (place: number) => points[Math.round((place * (points.length - 1)) / (most - 1))] as T
  return Array.from({ length: most }, (_, place) => at(place))
}
