import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type FindingProps = {
  /** What is shown, as a statement. */
  title: ReactNode
  /** Unit, range, n. */
  note?: ReactNode
  actions?: ReactNode
  as?: 'h2' | 'h3'
  id?: string
  className?: string
}

/** The head of every section and chart. */
export function Finding({ title, note, actions, as: Heading = 'h2', id, className }: FindingProps) {
  return (
    <header
      data-slot="finding"
      className={cn('mb-4 flex items-start justify-between gap-4 max-sm:flex-wrap', className)}
    >
      <div className="min-w-0 max-sm:basis-full">
        <Heading id={id} className="text-balance text-base tracking-[-0.01em]">
          {title}
        </Heading>
        {note !== undefined && <p className="mt-1 max-w-measure text-ink-3 text-xs">{note}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-3 max-sm:w-full print:hidden">{actions}</div>}
    </header>
  )
}
