'use client'

import { useTranslations } from 'next-intl'
import { cents } from '@/components/conversations/lib/cents'
import { ReasonBadge } from '@/components/conversations/reason-badge'
import type { ListedConversation, Viewer } from '@/components/conversations/types'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import { RelativeTime } from '@/components/ui/relative-time'

type Props = { conversation: ListedConversation; current: boolean; viewer: Viewer; onOpen: (id: string) => void }

/** One conversation of the list: who, since when, the latest words, why, how much. */
export function QueueItem({ conversation, current, viewer, onOpen }: Props) {
  const t = useTranslations('conversations')
  const { conversation_id: id, last_message: last, escalated_at: since } = conversation
  const waits = conversation.status === 'open' && conversation.holder === 'ai' && since !== null
  const person = conversation.assignee_id === viewer.id ? t('you') : (conversation.assignee_name ?? t('bubble.someone'))
  // Whoever waits for a person is known by their own words, not by our "somebody will answer".
  const theirs = waits ? conversation.last_customer_text : null
  const prefix = theirs || !last || last.author === 'customer' ? '' : `${last.author === 'ai' ? t('ai') : person}: `
  return (
    <a
      href={`/conversations/${id}`}
      data-conversation={id}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(id)
      }}
      className="grid gap-1 border-line border-b px-4 py-3 outline-offset-[-2px] hover:bg-sunken aria-[current]:bg-raised aria-[current]:shadow-[inset_3px_0_0_var(--accent)]"
    >
      <span className="flex items-center justify-between gap-2">
        <b className="truncate">{conversation.customer_name || t('noName')}</b>
        <RelativeTime value={waits ? since : conversation.last_message_at} className="shrink-0 text-ink-3 text-xs" />
      </span>
      <span className="truncate text-ink-2">
        {prefix !== '' && <span className="text-ink-3">{prefix}</span>}
        {theirs ?? last?.text}
      </span>
      <span className="flex min-h-5 items-center justify-between gap-2 text-xs">
        <State conversation={conversation} viewer={viewer} />
        {conversation.overdue_amount !== null && <Money cents={cents(conversation.overdue_amount)} />}
      </span>
    </a>
  )
}

function State({ conversation, viewer }: Pick<Props, 'conversation' | 'viewer'>) {
  const t = useTranslations('conversations')
  if (conversation.status === 'closed') {
    const good = conversation.outcome === 'accepted'
    return <Badge variant={good ? 'positive' : 'outline'}>{t(`outcome.${conversation.outcome}`)}</Badge>
  }
  if (conversation.holder === 'person' && conversation.assignee_id !== viewer.id) {
    return <Badge variant="outline">{conversation.assignee_name ?? t('bubble.someone')}</Badge>
  }
  if (conversation.escalation_reason) return <ReasonBadge reason={conversation.escalation_reason} />
  if (conversation.outcome !== 'open') return <Badge variant="positive">{t(`outcome.${conversation.outcome}`)}</Badge>
  return conversation.holder === 'person' ? (
    <Badge variant="outline">{t('you')}</Badge>
  ) : (
    <Badge variant="ai">{t('ai')}</Badge>
  )
}
