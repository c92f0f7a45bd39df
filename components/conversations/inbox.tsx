'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { HelpDialog } from '@/components/conversations/help-dialog'
import { filterOf } from '@/components/conversations/lib/inbox-filter'
import { FilterStrip } from '@/components/conversations/list/filter-strip'
import { QueueHead } from '@/components/conversations/list/queue-head'
import { QueueList } from '@/components/conversations/list/queue-list'
import { QueueTabs } from '@/components/conversations/list/queue-tabs'
import { SearchBox } from '@/components/conversations/list/search-box'
import { Panel } from '@/components/conversations/panel/panel'
import { CloseDialog } from '@/components/conversations/thread/close-dialog'
import { Thread } from '@/components/conversations/thread/thread'
import { ThreadHead } from '@/components/conversations/thread/thread-head'
import { NoThread, PanelSkeleton, ThreadFailed, ThreadSkeleton } from '@/components/conversations/thread/thread-states'
import type { Queue, Step, Viewer } from '@/components/conversations/types'
import { useConversation, useConversationList, useQueueCounts } from '@/components/conversations/use-conversations'
import { useDesk } from '@/components/conversations/use-desk'
import { useLive } from '@/components/conversations/use-live'
import { cn } from '@/components/lib/cn'

const root = '/conversations'

/** The one page of full height: queues, the thread, and what is known. On a phone, three steps. */
export function Inbox({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('conversations')
  const named = usePathname().slice(root.length + 1) || undefined
  const [queue, setQueue] = useState<Queue>('unassigned')
  const [search, setSearch] = useState('')
  const [details, setDetails] = useState(false)
  const live = useLive()
  const counts = useQueueCounts()
  const params = useSearchParams()
  const filter = filterOf(params)
  const list = useConversationList(queue, search, filter)
  // Without an address, what came first stays in view however the list moves.
  const [pinned, setPinned] = useState<string>()
  const first = list.data?.[0]?.conversation_id
  if (named === undefined && pinned === undefined && first !== undefined) setPinned(first)
  const id = named ?? pinned
  const open = useConversation(id)
  const conversation = open.data
  const searchRef = useRef<HTMLInputElement>(null)
  const boxRef = useRef<HTMLTextAreaElement>(null)

  const go = (next: string | undefined) => {
    setDetails(false)
    const kept = params.size > 0 ? `?${params}` : ''
    window.history.pushState(null, '', `${next === undefined ? root : `${root}/${next}`}${kept}`)
  }
  const desk = useDesk({ conversation, viewer, boxRef, searchRef })
  const step: Step = named === undefined ? 'list' : details ? 'details' : 'thread'
  return (
    <div
      data-flush
      className="grid h-[calc(100dvh-56px)] md:h-dvh md:grid-cols-[264px_minmax(0,1fr)] min-[1280px]:grid-cols-[296px_minmax(0,1fr)_344px]"
    >
      <div
        className={cn(
          'relative flex min-h-0 min-w-0 flex-col border-line md:border-r',
          step !== 'list' && 'max-md:hidden',
        )}
      >
        <QueueHead counts={counts} live={live} onHelp={() => desk.setHelp(true)} />
        <SearchBox search={search} onSearch={setSearch} inputRef={searchRef} />
        {filter !== null && <FilterStrip filter={filter} />}
        {search !== '' ? (
          <p className="border-line border-b px-4 py-2 text-ink-2 text-xs">{t('search.of')}</p>
        ) : (
          filter === null && <QueueTabs queue={queue} counts={counts} onChoose={setQueue} />
        )}
        <QueueList
          queue={queue}
          search={search}
          filtered={filter !== null}
          list={list}
          current={id}
          viewer={viewer}
          onOpen={go}
        />
      </div>
      <div
        className={cn(
          'relative flex min-h-0 min-w-0 flex-col',
          step === 'list' && 'max-md:hidden',
          details && 'max-[1279px]:hidden',
        )}
      >
        {conversation ? (
          <Thread
            conversation={conversation}
            viewer={viewer}
            actions={desk.actions}
            boxRef={boxRef}
            onClose={() => desk.setClosing(true)}
            head={
              <ThreadHead
                conversation={conversation}
                queue={queue}
                waiting={counts?.[queue]}
                onBack={() => go(undefined)}
                onDetails={() => setDetails(true)}
              />
            }
          />
        ) : open.isError ? (
          <ThreadFailed error={open.error} onRetry={() => void open.refetch()} onBack={() => go(undefined)} />
        ) : id === undefined && !list.isPending ? (
          <NoThread />
        ) : (
          <ThreadSkeleton />
        )}
      </div>
      <aside
        aria-label={t('panel.label')}
        className={cn(
          'relative min-h-0 min-w-0 overflow-y-auto border-line min-[1280px]:border-l',
          !details && 'max-[1279px]:hidden',
        )}
      >
        {conversation ? (
          <Panel conversation={conversation} viewer={viewer} onBack={() => setDetails(false)} />
        ) : (
          open.isPending && id !== undefined && <PanelSkeleton />
        )}
      </aside>
      <HelpDialog open={desk.help} onOpenChange={desk.setHelp} />
      {conversation && <CloseDialog conversation={conversation} open={desk.closing} onOpenChange={desk.setClosing} />}
    </div>
  )
}
