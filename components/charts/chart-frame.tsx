import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { Collapsible } from '@/components/ui/collapsible'

type ChartFrameProps = {
  /** What the picture shows, in one or two sentences with its figures: what a screen reader says instead of it. */
  summary: string
  /** What the axis below says, with its unit. */
  axis?: string
  /** The same figures as rows. */
  table?: ReactNode
  className?: string
  children: ReactNode
}

/** A picture, its words and the table behind it. */
export function ChartFrame({ summary, axis, table, className, children }: ChartFrameProps) {
  const t = useTranslations('common')
  return (
    <figure data-slot="chart" className={cn('chart min-w-0', className)}>
      <div role="img" aria-label={summary} className="overflow-hidden">
        {children}
      </div>
      {axis !== undefined && <p className="text-right text-ink-3 text-xs">{axis}</p>}
      {table !== undefined && (
        <Collapsible summary={t('seeTable')} className="mt-2 print:hidden">
          {table}
        </Collapsible>
      )}
    </figure>
  )
}
