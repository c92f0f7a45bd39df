import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'

type BreadcrumbProps = {
  /** From the list down; the page itself is the heading, so it is left out. */
  items: readonly { href: string; label: ReactNode }[]
}

export function Breadcrumb({ items }: BreadcrumbProps) {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('breadcrumb')} data-slot="breadcrumb" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-ink-3 text-xs">
        {items.map((item, index) => (
          <Fragment key={item.href}>
            {index > 0 && (
              <li aria-hidden>
                <ChevronRight className="size-3" />
              </li>
            )}
            <li>
              <Link
                className="relative after:absolute after:inset-x-0 after:-inset-y-3.5 hover:text-ink hover:underline"
                href={item.href}
              >
                {item.label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
