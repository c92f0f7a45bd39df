import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from '@/components/lib/cn'
import { Finding } from '@/components/ui/finding'

/** The ledger's grid of twelve: sections parted by rules, not boxes. One column under 900 px. */
export function Sections({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="sections"
      className={cn('grid grid-cols-12 border-line-strong border-t md:gap-x-8', className)}
      {...props}
    />
  )
}

const spans = {
  3: 'md:col-span-3',
  4: 'md:col-span-4',
  5: 'md:col-span-5',
  6: 'md:col-span-6',
  7: 'md:col-span-7',
  8: 'md:col-span-8',
  9: 'md:col-span-9',
  12: '',
}

export type SectionProps = Omit<ComponentProps<'section'>, 'title'> & {
  span?: keyof typeof spans
  /** A hairline in the gutter before it: every section of a row but the first. */
  cut?: boolean
  title?: ReactNode
  note?: ReactNode
  actions?: ReactNode
}

export function Section({ span = 12, cut, title, note, actions, className, children, ...props }: SectionProps) {
  const id = useId()
  return (
    <section
      data-slot="section"
      aria-labelledby={title === undefined ? undefined : id}
      className={cn(
        'relative col-span-12 min-w-0 pt-5 pb-6',
        spans[span],
        cut &&
          'max-md:border-line-strong max-md:border-t md:before:absolute md:before:top-5 md:before:bottom-6 md:before:-left-4 md:before:w-px md:before:bg-line',
        className,
      )}
      {...props}
    >
      {title !== undefined && <Finding id={id} title={title} note={note} actions={actions} />}
      {children}
    </section>
  )
}

/** Parts one row of sections from the next. */
export function SectionRule() {
  return <hr className="col-span-12 border-line-strong border-t" />
}
