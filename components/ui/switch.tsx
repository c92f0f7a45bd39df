import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

/** A setting that takes effect at once. Name it with `aria-label` or a `Label`. */
export function Switch({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <span data-slot="switch" className={cn('relative inline-flex items-center max-sm:min-h-11', className)}>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native box tells its own state
        role="switch"
        className={cn(
          'peer h-5 w-9 cursor-pointer appearance-none rounded-full border border-field bg-raised transition-colors duration-fast',
          'checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken',
          'after:absolute after:inset-x-0 after:-inset-y-3 focus-visible:rounded-full',
        )}
        {...props}
      />
      <span
        aria-hidden
        className={cn(
          'pointer-events-none absolute left-[3px] size-3.5 rounded-full bg-ink-3 transition-transform duration-fast',
          'peer-checked:translate-x-4 peer-checked:bg-on-accent',
        )}
      />
    </span>
  )
}
