import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

type TableProps = ComponentProps<'table'> & {
  /** Names the sideways-scrolling region that a wide table then sits in. */
  scrollLabel?: string
}

/** Rows of 36 px, parted by hairlines; totals in `TableFooter` close with a double rule. */
export function Table({ className, scrollLabel, ...props }: TableProps) {
  const table = <table data-slot="table" className={cn('w-full border-collapse', className)} {...props} />
  if (scrollLabel === undefined) return table
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="overflow-x-auto focus-visible:outline-offset-0" aria-label={scrollLabel} tabIndex={0}>
      {table}
    </section>
  )
}

export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead data-slot="table-header" {...props} />
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return (
    <tbody
      data-slot="table-body"
      className={cn('[&>tr:hover>td]:bg-hover/45 [&>tr:last-child>*]:border-line-strong', className)}
      {...props}
    />
  )
}

export function TableFooter({ className, ...props }: ComponentProps<'tfoot'>) {
  return (
    <tfoot
      data-slot="table-footer"
      className={cn(
        '[&_td]:border-b-[3px] [&_td]:border-double [&_td]:border-line-strong [&_td]:font-medium [&_th]:border-b-[3px] [&_th]:border-double [&_th]:border-line-strong',
        className,
      )}
      {...props}
    />
  )
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr data-slot="table-row" className={cn('aria-selected:bg-hover', className)} {...props} />
}

type CellProps<T extends 'td' | 'th'> = ComponentProps<T> & {
  /** Right-aligned; in body cells also tabular mono. */
  numeric?: boolean
}

export function TableHead({ className, numeric, scope = 'col', ...props }: CellProps<'th'>) {
  const look =
    scope === 'row'
      ? 'h-9 border-line border-b px-2 text-left font-normal'
      : 'whitespace-nowrap border-line-strong border-b px-2 pb-2 text-left align-bottom font-normal text-ink-3 text-xs'
  return (
    <th
      data-slot="table-head"
      scope={scope}
      className={cn(look, 'first:pl-0 last:pr-0', numeric && 'text-right', className)}
      {...props}
    />
  )
}

export function TableCell({ className, numeric, ...props }: CellProps<'td'>) {
  return (
    <td
      data-slot="table-cell"
      className={cn(
        'h-9 border-line border-b px-2 first:pl-0 last:pr-0',
        numeric && 'num whitespace-nowrap text-right',
        className,
      )}
      {...props}
    />
  )
}
