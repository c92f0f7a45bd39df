'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IntentChips } from '@/components/conversations/thread/intent-chips'
import { IntentReview } from '@/components/conversations/thread/intent-review'
import { Segments } from '@/components/conversations/thread/segments'
import type { Message } from '@/components/conversations/types'
import { cn } from '@/components/lib/cn'
import { formatDateTime, formatDuration, formatTime } from '@/components/lib/format'

const looks = {
  customer: 'rounded-lg border-line bg-raised',
  ai: 'rounded-l-lg rounded-r-sm border-ai-line border-r-[3px] border-r-ai bg-ai-tint',
  person: 'rounded-l-lg rounded-r-sm border-line-strong border-r-[3px] border-r-ink bg-raised',
}

type Props = { message: Message; rewritten: boolean; people: Record<string, string> }

/** One message that was sent: the customer's on the left, ours on the right, the machine's in violet. */
export function Bubble({ message, rewritten, people, reviewIn }: Props & { reviewIn?: string | undefined }) {
  const { author, segments, text, intent } = message
  const theirs = author === 'customer'
  return (
    <div
      className={cn(
        'grid max-w-[94%] gap-1 md:max-w-[88%]',
        theirs ? 'justify-items-start self-start' : 'justify-items-end self-end',
      )}
    >
      <div
        className={cn(
          'max-w-[520px] whitespace-pre-line border px-3.5 py-2.5 leading-[22px] [overflow-wrap:anywhere]',
          looks[author],
        )}
      >
        {author === 'ai' ? <Segments segments={segments} /> : text}
      </div>
      <Meta message={message} rewritten={rewritten} people={people} />
      {theirs && intent && (
        <IntentChips intent={intent} model={message.model_intent}>
          {reviewIn && (
            <IntentReview conversationId={reviewIn} message={message} read={(message.model_intent ?? intent).act} />
          )}
        </IntentChips>
      )}
    </div>
  )
}

function Meta({ message, rewritten, people }: Props) {
  const t = useTranslations('conversations.bubble')
  const personas = useTranslations('policy.persona')
  const locale = useLocale()
  const { author, author_id, persona_number: persona, response_time_ms: ms, writer, at } = message
  const said: ReactNode[] = []
  if (author === 'ai') said.push(persona ? t('ai', { persona: personas(`${persona}` as '1') }) : t('aiPlain'))
  if (author === 'person') said.push((author_id && people[author_id]) || t('someone'))
  if (rewritten) said.push(t('rewritten'))
  if (writer?.fallback) said.push(<span className="text-caution">{t('fallback')}</span>)
  else if (writer && writer.provider !== 'offline') said.push(t('by', { model: writer.model }))
  said.push(
    <time dateTime={at} title={formatDateTime(at, locale)}>
      {formatTime(at, locale)}
    </time>,
  )
  if (author === 'ai' && ms) said.push(t('in', { time: formatDuration(ms, locale) }))
  return (
    <span className="flex flex-wrap gap-x-1 text-ink-3 text-xs">
      <span className="sr-only">{t(author === 'customer' ? 'customer' : 'aiPlain')}</span>
      {said.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never move
        <span key={place}>
          {place > 0 && '· '}
          {part}
        </span>
      ))}
    </span>
  )
}
