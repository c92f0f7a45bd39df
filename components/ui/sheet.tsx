'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'
import { scrimClass } from '@/components/ui/overlay'

export const Sheet = Primitive.Root
export const SheetTrigger = Primitive.Trigger

const sides = {
  left: 'left-0 border-r data-[state=open]:animate-from-left data-[state=closed]:animate-to-left',
  right: 'right-0 border-l data-[state=open]:animate-from-right data-[state=closed]:animate-to-right',
}

type SheetContentProps = ComponentProps<typeof Primitive.Content> & { side?: keyof typeof sides }

export function SheetContent({ className, side = 'right', children, ...props }: SheetContentProps) {
  const t = useTranslations('common')
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClass} />
      <Primitive.Content
        data-slot="sheet"
        className={cn(
          'fixed inset-y-0 z-50 flex w-[min(400px,calc(100vw-48px))] flex-col gap-4 overflow-y-auto border-line-strong bg-popover p-6 shadow-pop outline-none',
          sides[side],
          className,
        )}
        {...props}
      >
        {children}
        <Primitive.Close
          className="absolute top-3 right-3 grid size-9 place-items-center rounded-md text-ink-3 hover:bg-hover max-sm:size-11"
          aria-label={t('close')}
        >
          <X aria-hidden className="size-4" />
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  )
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn('pr-8 font-medium text-base', className)} {...props} />
}

export function SheetDescription({ className, ...props }: ComponentProps<typeof Primitive.Description>) {
  return <Primitive.Description className={cn('text-ink-2', className)} {...props} />
}
