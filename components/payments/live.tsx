'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { callApi } from '@/components/lib/call-api'

type Watched = { data: { payment_id?: string; agreement_id?: string; state: string }[] }

/**
 * Draws the page again when the newest rows of a list are no longer what they were: another system, a debtor or a
 * colleague changed something. Asks while somebody looks, every few seconds.
 */
export function Live({ path, everyMs = 10_000 }: { path: string; everyMs?: number }) {
  const router = useRouter()
  const { data: mark } = useQuery({
    queryKey: ['live', path],
    refetchInterval: everyMs,
    staleTime: 0,
    queryFn: async ({ signal }) => JSON.stringify((await callApi<Watched>(path, { signal })).data),
  })
  const seen = useRef<string>(undefined)
  useEffect(() => {
    if (mark === undefined) return
    if (seen.current !== undefined && seen.current !== mark) router.refresh()
    seen.current = mark
  }, [mark, router])
  return null
}
