import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

export const buttonVariants = cva(
  [
    'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-md border transition-colors duration-fast',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3',
    'aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3',
    'aria-busy:cursor-progress max-sm:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]',
  ],
  {
    variants: {
      variant: {
        default:
          'border-accent bg-accent font-medium text-on-accent not-disabled:hover:border-accent-hover not-disabled:hover:bg-accent-hover',
        outline: 'border-line-strong bg-raised text-ink not-disabled:hover:bg-hover',
        ghost:
          'border-transparent text-ink-2 not-disabled:hover:bg-hover disabled:border-transparent disabled:bg-transparent',
        destructive: 'border-negative-mid bg-raised text-negative not-disabled:hover:bg-negative-tint',
        ai: 'border-ai bg-raised text-ai not-disabled:hover:bg-ai-tint',
        link: [
          'rounded-none border-transparent text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink',
          'disabled:border-transparent disabled:bg-transparent disabled:no-underline',
        ],
      },
      size: {
        default: 'h-9 px-3 text-sm',
        sm: 'h-7 px-2 text-xs',
        lg: 'h-11 px-4 text-base',
        icon: 'size-9 max-sm:min-w-11',
      },
    },
    compoundVariants: [{ variant: 'link', class: 'h-auto px-0 max-sm:min-h-11' }],
    defaultVariants: { variant: 'default', size: 'default' },
  },
)

export type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Renders the only child (a link, say) in the button's form. */
    asChild?: boolean
    /** The action is under way: the button waits and says so. */
    pending?: boolean
  }

/** One filled button a screen; the others `outline` or `ghost`. Its type is `button`: say `submit` in a form. */
export function Button({ className, variant, size, asChild, pending, disabled, type, ...props }: ButtonProps) {
  const look = cn(buttonVariants({ variant, size }), className)
  if (asChild) return <Slot.Root data-slot="button" className={look} {...props} />
  return (
    <button
      data-slot="button"
      type={type ?? 'button'}
      className={look}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      {...props}
    />
  )
}
