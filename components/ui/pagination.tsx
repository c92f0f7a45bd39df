'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'

type PaginationProps = {
  nextCursor: string | null
  /** Rows on this page, for the line beside the buttons. */
  count?: number | undefined
  /** The address's parameter; a second list on the page takes another. */
  param?: string
  /** Of a list that is not in order of time. */
  labels?: { first: string; next: string }
  className?: string
}

/** Cursor paging in the address: forward by cursor, back to the newest. The browser's Back goes one page back. */
export function Pagination({ nextCursor, count, param = 'cursor', labels, className }: PaginationProps) {
  const t = useTranslations('common')
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const started = search.has(param)
  if (!started && nextCursor === null) return null

  const go = (cursor: string | null) => {
    const next = new URLSearchParams(search)
    if (cursor === null) next.delete(param)
    else next.set(param, cursor)
    const query = next.toString()
    startTransition(() => router.push(query ? `${path}?${query}` : path, { scroll: false }))
  }
  return (
    <nav
      data-slot="pagination"
      aria-label={t('pages')}
      aria-busy={pending}
      className={cn('flex items-center justify-end gap-3 pt-3 print:hidden', className)}
    >
      {count !== undefined && <p className="mr-auto text-ink-3 text-xs">{t('rowsOnPage', { count })}</p>}
      <Button variant="outline" size="sm" disabled={!started || pending} onClick={() => go(null)}>
        <ChevronLeft aria-hidden />
        {labels?.first ?? t('newest')}
      </Button>
      <Button variant="outline" size="sm" disabled={nextCursor === null || pending} onClick={() => go(nextCursor)}>
        {labels?.next ?? t('older')}
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  )
}
