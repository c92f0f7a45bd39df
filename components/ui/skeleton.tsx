import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'
import { Table, TableBody, TableCell, TableRow } from '@/components/ui/table'

/** A block in the shape of what is coming: give it that width and height. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden
      className={cn('h-3 max-w-full animate-wait rounded-sm bg-hover', className)}
      {...props}
    />
  )
}

const firstWidths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3']

export function TableSkeleton({ rows = 6, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <Table aria-hidden>
      <TableBody>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in a placeholder
          <TableRow key={row}>
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in a placeholder
              <TableCell key={column} className={column === 0 ? undefined : 'w-28'}>
                <Skeleton className={column === 0 ? firstWidths[row % firstWidths.length] : 'w-full'} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
