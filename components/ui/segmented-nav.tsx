import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { segmentClass, segmentsClass } from '@/components/ui/segments'

type SegmentedNavProps = {
  label: string
  items: readonly { href: string; label: ReactNode; current: boolean }[]
  className?: string
}

/** The segmented form for views that have their own address. */
export function SegmentedNav({ label, items, className }: SegmentedNavProps) {
  return (
    <nav aria-label={label} className={cn(segmentsClass, className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          className={cn(segmentClass, 'flex-1')}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
