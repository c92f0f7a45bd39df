import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'
import { controlClass } from '@/components/ui/input'

export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      rows={rows}
      className={cn(controlClass, 'resize-y px-3 py-2', className)}
      {...props}
    />
  )
}
