'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation, Message } from '@/components/conversations/types'
import { formatDuration } from '@/components/lib/format'
import { KeyValues } from '@/components/ui/key-values'
import type { TurnReply } from '@/lib/conversations'

type Props = {
  reply: Message
  /** The whole turn, where it was played in this visit. */
  turn: TurnReply | undefined
  conversation: Conversation
  last: boolean
}

/** What the turn leads to, how long it took and who worded it. */
export function DecisionPart({ reply, turn, conversation, last }: Props) {
  const t = useTranslations('simulator')
  const words = useTranslations('conversations')
  const locale = useLocale()
  const { writer, response_time_ms: ms } = reply
  const stopped = turn?.escalation_reason ?? (last ? conversation.escalation_reason : null)
  const next = turn?.next_action ?? (last && stopped ? 'human_takeover' : undefined)
  const offline = writer?.provider === 'offline'
  const items = [
    { key: 'next', label: t('engine.nextAction'), value: next && t(`next.${next}`) },
    { key: 'reason', label: t('engine.person'), value: stopped && words(`reason.${stopped}`) },
    { key: 'outcome', label: t('engine.outcome'), value: last && words(`outcome.${conversation.outcome}`) },
    { key: 'ms', label: t('engine.latency'), value: ms === null ? null : formatDuration(ms, locale), mono: true },
    { key: 'writer', label: t('engine.writer'), value: writer && (offline ? t('engine.offline') : writer.model) },
  ]
  return (
    <Part title={t('engine.decision')}>
      <KeyValues className="text-xs" items={items.filter(({ value }) => value)} />
    </Part>
  )
}
