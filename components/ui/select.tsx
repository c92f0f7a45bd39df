'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'
import { controlClass } from '@/components/ui/input'

export type SelectProps = Omit<ComponentProps<'select'>, 'size'> & { size?: 'default' | 'sm' }

/**
 * The platform's own list in our form: it works before scripts, on every phone and with every reader. A client
 * component only so that `FormField` can hand its id through to the list.
 */
export function Select({ className, size = 'default', children, ...props }: SelectProps) {
  const small = size === 'sm'
  return (
    <span data-slot="select" className={cn('relative block w-full', className)}>
      <select
        className={cn(controlClass, 'appearance-none truncate', small ? 'h-7 pr-6 pl-2 text-xs' : 'h-9 pr-8 pl-3')}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className={cn(
          'pointer-events-none absolute top-1/2 size-4 -translate-y-1/2 text-ink-3',
          small ? 'right-1' : 'right-2',
        )}
      />
    </span>
  )
}
