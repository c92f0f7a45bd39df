import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

/** What most readers skip: the table behind a chart, the method. Opens without scripts. */
export function Collapsible({
  summary,
  className,
  children,
  ...props
}: ComponentProps<'details'> & { summary: ReactNode }) {
  return (
    <details data-slot="collapsible" className={cn('group/more', className)} {...props}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-ink-2 text-xs hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 transition-transform duration-fast group-open/more:rotate-90" />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}
