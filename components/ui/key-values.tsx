import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type KeyValuesProps = {
  items: readonly { key: string; label: ReactNode; value: ReactNode; mono?: boolean }[]
  /** `list`: label left, value right (a receipt). `facts`: short pairs side by side. */
  look?: 'list' | 'facts'
  className?: string
}

export function KeyValues({ items, look = 'list', className }: KeyValuesProps) {
  const facts = look === 'facts'
  return (
    <dl
      data-slot="key-values"
      className={cn(facts ? 'flex flex-wrap gap-x-8 gap-y-2 max-sm:grid max-sm:grid-cols-2' : 'grid', className)}
    >
      {items.map((item) => (
        <div key={item.key} className={facts ? 'min-w-0' : 'flex justify-between gap-4 py-1'}>
          <dt className={cn('text-ink-3', facts && 'text-xs')}>{item.label}</dt>
          <dd className={cn('min-w-0 [overflow-wrap:anywhere]', !facts && 'text-right', item.mono && 'num')}>
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
