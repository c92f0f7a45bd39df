import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

export function Label({ className, children, ...props }: ComponentProps<'label'>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller names the control with htmlFor or wraps it
    <label data-slot="label" className={cn('text-ink-2 has-disabled:text-ink-3', className)} {...props}>
      {children}
    </label>
  )
}
