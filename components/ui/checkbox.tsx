import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label?: ReactNode; hint?: ReactNode }

/** A native box, so that forms send it without scripts. With `label`, the whole line is the target. */
export function Checkbox({ className, label, hint, ...props }: CheckboxProps) {
  const box = <input type="checkbox" data-slot="checkbox" className="mt-0.5 size-4 shrink-0" {...props} />
  if (label === undefined) return box
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: `box` is the input
    <label className={cn('flex items-start gap-3 max-sm:min-h-11 max-sm:py-3', className)}>
      {box}
      <span>
        {label}
        {hint !== undefined && <span className="block text-ink-3 text-xs">{hint}</span>}
      </span>
    </label>
  )
}
