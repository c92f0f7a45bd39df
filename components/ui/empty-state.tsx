import { Inbox, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type EmptyStateProps = {
  icon?: LucideIcon
  title: ReactNode
  /** What to do next, and what is enough to start. */
  children?: ReactNode
  actions?: ReactNode
  className?: string
}

export function EmptyState({ icon: Icon = Inbox, title, children, actions, className }: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className={cn('grid justify-items-start gap-3 rounded-lg border border-line-strong border-dashed p-6', className)}
    >
      <Icon aria-hidden className="size-6 stroke-[1.75] text-ink-3" />
      <div>
        <p className="font-medium">{title}</p>
        {children !== undefined && <div className="mt-1 max-w-measure text-ink-3">{children}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
