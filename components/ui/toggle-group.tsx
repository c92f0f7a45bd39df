'use client'

import { ToggleGroup as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { segmentClass, segmentsClass } from '@/components/ui/segments'

export function ToggleGroup({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root data-slot="toggle-group" className={cn(segmentsClass, className)} {...props} />
}

export function ToggleGroupItem({ className, ...props }: ComponentProps<typeof Primitive.Item>) {
  return <Primitive.Item data-slot="toggle-group-item" className={cn(segmentClass, className)} {...props} />
}

type SegmentedProps<T extends string> = {
  /** What is being chosen, for screen readers. */
  label: string
  value: T
  onValueChange: (value: T) => void
  options: readonly { value: T; label: ReactNode; disabled?: boolean }[]
  className?: string
}

/** One choice of a few, always one chosen. */
export function Segmented<T extends string>({ label, value, onValueChange, options, className }: SegmentedProps<T>) {
  const choose = (next: string) => {
    const found = options.find((option) => option.value === next)
    if (found) onValueChange(found.value)
  }
  return (
    <ToggleGroup type="single" aria-label={label} value={value} onValueChange={choose} className={className}>
      {options.map((option) => (
        <ToggleGroupItem key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </ToggleGroupItem>
      ))}
    </ToggleGroup>
  )
}
