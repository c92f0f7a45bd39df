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

type TooltipProps = {
  content: ReactNode
  /** The trigger: one focusable element. */
  children: ReactNode
  /** A trigger that does nothing else: a tap opens the tooltip, since a finger cannot hover. */
  tap?: boolean
}

export function Tooltip({ content, children, tap }: TooltipProps) {
  const [open, setOpen] = useState(false)
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger
        asChild
        onClick={(event) => {
          if (!tap) return
          // The primitive closes on click unless the click is taken.
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
      </Primitive.Trigger>
      <TooltipContent>{content}</TooltipContent>
    </Primitive.Root>
  )
}
