import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

/** Only for what is an object: a receipt, a preview, a wide table. Sections are parted by rules instead. */
export function Card({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="card" className={cn('rounded-lg border border-line bg-card', className)} {...props} />
}
