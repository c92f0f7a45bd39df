'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'
import { parseSort, type Sort } from '@/components/lib/sort'

/** The address is the state: a new order goes back to the first page and can be shared. */
export function useUrlSort(fallback: Sort | null = null, param = 'sort', cursorParam = 'cursor') {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const sort = parseSort(search.get(param)) ?? fallback
  const onSort = (next: Sort) => {
    const query = new URLSearchParams(search)
    query.set(param, `${next.descending ? '-' : ''}${next.id}`)
    query.delete(cursorParam)
    startTransition(() => router.replace(`${path}?${query}`, { scroll: false }))
  }
  return { sort, onSort, pending }
}
