'use client'

import { useTranslations } from 'next-intl'
import { QueueItem } from '@/components/conversations/list/queue-item'
import type { ListedConversation, Queue, Viewer } from '@/components/conversations/types'
import type { useConversationList } from '@/components/conversations/use-conversations'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'

type Props = {
  queue: Queue
  search: string
  /** Cut by the address to the rows behind a figure: no queue. */
  filtered: boolean
  list: ReturnType<typeof useConversationList>
  current: string | undefined
  viewer: Viewer
  onOpen: (id: string) => void
}

/** The rows of a queue in each of their states. */
export function QueueList({ queue, search, filtered, list, current, viewer, onOpen }: Props) {
  const t = useTranslations('conversations')
  const common = useTranslations('common')
  const rows: ListedConversation[] | undefined = list.data
  const what = search !== '' ? 'search' : filtered ? 'filter' : queue
  return (
    <nav
      aria-label={filtered ? t('filter.list') : t('list', { queue: t(`queue.${queue}`) })}
      className="relative min-h-0 flex-1 overflow-y-auto"
    >
      {list.isPending && <ListSkeleton />}
      {list.isError && !rows && (
        <div className="p-4">
          <CallFailed error={list.error} title={t('failed.list')} safe={t('failed.safe')} />
          <Button variant="outline" className="mt-3" onClick={() => void list.refetch()}>
            {common('retry')}
          </Button>
        </div>
      )}
      {rows && rows.length > 0 && (
        <p className="px-4 pt-2 pb-1 text-ink-3 text-xs" role={search === '' ? undefined : 'status'}>
          {search === '' ? t('order') : t('found', { count: rows.length })}
        </p>
      )}
      {rows?.map((one) => (
        <QueueItem
          key={one.conversation_id}
          conversation={one}
          current={one.conversation_id === current}
          viewer={viewer}
          onOpen={onOpen}
        />
      ))}
      {rows?.length === 0 && (
        <EmptyState title={t(`empty.${what}`)} className="m-4 p-4">
          {t(`empty.${what}Text`)}
        </EmptyState>
      )}
      {list.hasNextPage && (
        <div className="p-4">
          <Button variant="outline" pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </nav>
  )
}

const lines = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-1/2', 'w-2/5']

function ListSkeleton() {
  return lines.map((width, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in a placeholder
    <div key={place} className="grid gap-3 border-line border-b px-4 py-4">
      <Skeleton className={width} />
      <Skeleton className="w-11/12" />
      <Skeleton className="w-1/4" />
    </div>
  ))
}
