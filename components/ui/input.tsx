import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

/** The border, paper and states that every text control shares. */
export const controlClass = [
  'w-full rounded-md border border-field bg-raised text-sm text-ink placeholder:text-ink-3 placeholder:opacity-100',
  'aria-invalid:border-negative aria-invalid:shadow-[0_0_0_1px_var(--negative)]',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3',
  'max-sm:min-h-11 max-sm:text-base',
]

export type InputProps = Omit<ComponentProps<'input'>, 'size'> & {
  size?: 'default' | 'sm'
  /** Right-aligned tabular figures, for numbers compared down a column. */
  numeric?: boolean
}

export function Input({ className, size = 'default', numeric, ...props }: InputProps) {
  return (
    <input
      data-slot="input"
      className={cn(
        controlClass,
        size === 'sm' ? 'h-7 px-2 text-xs' : 'h-9 px-3',
        numeric && 'num text-right',
        'file:mr-3 file:border-0 file:bg-transparent file:font-medium file:text-sm',
        className,
      )}
      {...props}
    />
  )
}
