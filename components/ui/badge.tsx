import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '@/components/lib/cn'

const badgeVariants = cva(
  'inline-flex h-5 w-max items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-normal font-sans text-xs leading-none [&_svg]:size-3 [&_svg]:stroke-[2.25]',
  {
    variants: {
      variant: {
        default: 'bg-hover text-ink-2',
        positive: 'bg-accent-tint text-accent',
        negative: 'bg-negative-tint text-negative',
        caution: 'bg-caution-tint text-caution',
        ai: 'bg-ai-tint text-ai',
        outline: 'text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)]',
      },
    },
    defaultVariants: { variant: 'default' },
  },
)

export type BadgeVariant = NonNullable<VariantProps<typeof badgeVariants>['variant']>

/** A state in one or two words. Where the colour carries the state, an icon says it too. */
export function Badge({ className, variant, ...props }: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span data-slot="badge" className={cn(badgeVariants({ variant }), className)} {...props} />
}
