'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/lib/call-api'
import type { OverviewQuery, OverviewReply } from '@/lib/analytics'
import { searchOf } from './view'

export const overviewKey = ['overview'] as const
/** The clock moves a range also when nothing happens. */
const againMs = 60_000

/** The figures of a view: the server's first, then as fresh as the page has them. */
export function useOverview(query: OverviewQuery, initial: { query: OverviewQuery; reply: OverviewReply }) {
  const search = searchOf(query)
  const first = search === searchOf(initial.query)
  return useQuery({
    queryKey: [...overviewKey, search],
    queryFn: ({ signal }) => callApi<OverviewReply>(`/metrics/overview?${search}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
    ...(first && { initialData: initial.reply, initialDataUpdatedAt: Date.parse(initial.reply.as_of) }),
  })
}
