import { cva, type VariantProps } from 'class-variance-authority'
import { CircleAlert, CircleCheck, Info, type LucideIcon, Sparkles, TriangleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

const alertVariants = cva(
  'grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md px-4 py-3 [&>svg]:mt-0.5 [&>svg]:size-4',
  {
    variants: {
      variant: {
        default: 'bg-sunken [&>svg]:text-ink-3',
        positive: 'bg-accent-tint [&>svg]:text-accent',
        negative: 'bg-negative-tint [&>svg]:text-negative',
        caution: 'bg-caution-tint [&>svg]:text-caution',
        ai: 'bg-ai-tint [&>svg]:text-ai',
      },
    },
    defaultVariants: { variant: 'default' },
  },
)

type Variant = NonNullable<VariantProps<typeof alertVariants>['variant']>

const icons: Record<Variant, LucideIcon> = {
  default: Info,
  positive: CircleCheck,
  negative: CircleAlert,
  caution: TriangleAlert,
  ai: Sparkles,
}

type AlertProps = Omit<ComponentProps<'div'>, 'title'> & {
  variant?: Variant
  /** One sentence that says it; `children` add what is safe and what to do. */
  title?: ReactNode
  icon?: LucideIcon
  action?: ReactNode
}

/** Pass `role="alert"` when it appears in answer to something the person just did. */
export function Alert({ variant = 'default', title, icon, action, className, children, ...props }: AlertProps) {
  const Icon = icon ?? icons[variant]
  return (
    <div data-slot="alert" className={cn(alertVariants({ variant }), className)} {...props}>
      <Icon aria-hidden />
      <div className="max-w-measure">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children !== undefined && (
          <div className={title === undefined ? undefined : 'text-ink-2 text-xs'}>{children}</div>
        )}
        {action !== undefined && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  )
}
