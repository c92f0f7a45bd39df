import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

export type ViewTab = { href: string; label: ReactNode; count: ReactNode; current: boolean }

/** Views of one list with how many rows each has. Scrolls sideways where it does not fit. */
export function ViewTabs({ label, items }: { label: string; items: readonly ViewTab[] }) {
  return (
    <nav aria-label={label} className="-mx-1 mb-5 overflow-x-auto border-line border-b px-1 print:hidden">
      <ul className="flex min-w-max gap-5">
        {items.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center gap-2 border-transparent border-b-2 text-ink-2 hover:text-ink max-sm:min-h-11',
                current && 'border-accent font-medium text-ink',
              )}
            >
              {text}
              <span className="num font-normal text-ink-3 text-xs">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
