'use client'

import { Tooltip as Primitive } from 'radix-ui'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { cn } from '@/components/lib/cn'
import { popClass } from '@/components/ui/overlay'

export const TooltipProvider = Primitive.Provider

function TooltipContent({ className, sideOffset = 4, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="tooltip"
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(popClass, 'max-w-72 px-3 py-2 text-ink-2 text-xs', className)}
        {...props}
      />
    </Primitive.Portal>
  )
}

/** `children` is the trigger (a focusable element); a tap opens it too, since a finger cannot hover. */
export function Tooltip({ content, children }: { content: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger asChild onClick={() => setOpen(true)}>
        {children}
      </Primitive.Trigger>
      <TooltipContent>{content}</TooltipContent>
    </Primitive.Root>
  )
}
