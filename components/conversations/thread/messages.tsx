'use client'

import { useFormatter, useLocale, useNow, useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { timeline } from '@/components/conversations/lib/timeline'
import { BlockedDraft } from '@/components/conversations/thread/blocked-draft'
import { Bubble } from '@/components/conversations/thread/bubble'
import { NoteLine } from '@/components/conversations/thread/note-line'
import type { Conversation } from '@/components/conversations/types'
import { formatDate } from '@/components/lib/format'

const footPx = 96

/** Everything said, drafted and noted, the newest at the foot and in view. */
export function Messages({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversations')
  const zone = useTimeZone() ?? 'America/Sao_Paulo'
  const { messages_list: messages, notes, people, conversation_id: id } = conversation
  const entries = useMemo(() => timeline(messages, notes, zone), [messages, notes, zone])
  const box = useRef<HTMLDivElement>(null)
  // Whoever reads further up stays there; whoever is at the foot stays at the foot, also when the box gets lower.
  const atFoot = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins at its foot
  useEffect(() => {
    atFoot.current = true
  }, [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new entry may move the foot
  useEffect(() => {
    const element = box.current
    if (!element) return
    const settle = () => {
      if (atFoot.current) element.scrollTop = element.scrollHeight
    }
    settle()
    const watch = new ResizeObserver(settle)
    watch.observe(element)
    return () => watch.disconnect()
  }, [id, entries.length])
  return (
    <div
      ref={box}
      role="log"
      aria-label={t('thread')}
      onScroll={({ currentTarget: element }) => {
        atFoot.current = element.scrollHeight - element.scrollTop - element.clientHeight < footPx
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-4 outline-offset-[-2px] md:px-6"
    >
      {entries.map((entry) => {
        if (entry.kind === 'day') return <DayMark key={entry.key} at={entry.at} zone={zone} />
        if (entry.kind === 'note') return <NoteLine key={entry.key} note={entry.note} people={people} />
        const { message, rewritten } = entry
        return message.state === 'blocked' ? (
          <BlockedDraft key={entry.key} message={message} />
        ) : (
          <Bubble key={entry.key} message={message} rewritten={rewritten} people={people} reviewIn={id} />
        )
      })}
    </div>
  )
}

function DayMark({ at, zone }: { at: string; zone: string }) {
  const t = useTranslations('conversations')
  const locale = useLocale()
  const format = useFormatter()
  const now = useNow()
  const date = format.dateTime(new Date(at), { day: 'numeric', month: 'short', timeZone: zone }).replace(' de ', ' ')
  const today = formatDate(at, locale, zone) === formatDate(now, locale, zone)
  return (
    <p className="self-center text-ink-3 text-xs" suppressHydrationWarning>
      {today ? t('today', { date }) : formatDate(at, locale, zone)}
    </p>
  )
}
