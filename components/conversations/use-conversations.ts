'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { InboxFilter } from '@/components/conversations/lib/inbox-filter'
import type { Conversation, ListedConversation, Queue, QueueCounts } from '@/components/conversations/types'
import { callApi } from '@/components/lib/call-api'

type Page = { data: ListedConversation[]; next_cursor: string | null }
const pageSize = 30

export const conversationKeys = {
  queues: ['conversations', 'queues'],
  list: ['conversations', 'list'],
  one: (id: string) => ['conversations', 'one', id],
} as const

const never = () => () => {}

/**
 * How many stand in each queue, asked again every `everyMs` where nothing live tells of changes. Nothing before
 * hydration: the navigation may have the answer before the page it stands beside is hydrated.
 */
export function useQueueCounts(everyMs: number | false = false): QueueCounts | undefined {
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const { data } = useQuery({
    queryKey: conversationKeys.queues,
    refetchInterval: everyMs,
    queryFn: ({ signal }) => callApi<QueueCounts>('/conversations/queues', { signal }),
  })
  return hydrated ? data : undefined
}

/** A queue from the latest spoken in down; with a search or a filter of the API's own names, every queue. */
export function useConversationList(queue: Queue, search: string, filter: InboxFilter | null) {
  const wanted = search === '' && filter === null ? queue : 'all'
  return useInfiniteQuery({
    queryKey: [...conversationKeys.list, wanted, search, filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize), queue: wanted, ...filter })
      if (search !== '') query.set('search', search)
      if (pageParam !== '') query.set('cursor', pageParam)
      return callApi<Page>(`/conversations?${query}`, { signal })
    },
    getNextPageParam: ({ next_cursor }) => next_cursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  })
}

export const useConversation = (id: string | undefined) =>
  useQuery({
    queryKey: conversationKeys.one(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) => callApi<Conversation>(`/conversations/${id}`, { signal }),
  })
