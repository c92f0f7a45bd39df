import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

export function Separator({ className, ...props }: ComponentProps<'hr'>) {
  return <hr data-slot="separator" className={cn('border-line border-t', className)} {...props} />
}
