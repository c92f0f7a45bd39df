'use client'

import { Popover as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'
import { popClass } from '@/components/ui/overlay'

export const Popover = Primitive.Root
export const PopoverTrigger = Primitive.Trigger

export function PopoverContent({ className, sideOffset = 4, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="popover"
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(popClass, 'w-72 max-w-[calc(100vw-16px)] p-4', className)}
        {...props}
      />
    </Primitive.Portal>
  )
}
