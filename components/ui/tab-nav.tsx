'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'

type TabNavProps = { label: string; items: readonly { href: string; label: ReactNode }[] }

/** Pages of one thing, each with its own address, under one heading. Scrolls sideways where it does not fit. */
export function TabNav({ label, items }: TabNavProps) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto px-1 print:hidden">
      <ul className="flex min-w-max gap-5">
        {items.map(({ href, label: text }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center border-transparent border-b-2 text-ink-2 hover:text-ink max-sm:min-h-11',
                path === href && 'border-accent font-medium text-ink',
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
