'use client'

import { Smartphone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { firstName } from '@/components/conversations/lib/first-name'
import { Segments } from '@/components/conversations/thread/segments'
import type { Conversation } from '@/components/conversations/types'
import { formatTime } from '@/components/lib/format'
import { PhoneBubble } from '@/components/simulator/phone/phone-bubble'
import type { Simulation } from '@/components/simulator/use-simulation'

/** What was said, the newest in view; a reply shows as it is written. */
export function PhoneThread({ simulation }: { simulation: Simulation }) {
  const t = useTranslations('simulator.phone')
  const locale = useLocale()
  const { conversation, pending } = simulation
  const box = useRef<HTMLDivElement>(null)
  const sent = conversation?.messages_list.filter(({ state }) => state === 'sent') ?? []
  const length = sent.length + (pending?.reply.length ?? 0) + (pending ? 1 : 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the foot moves when what is said grows
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [length])
  return (
    <div
      ref={box}
      role="log"
      aria-label={t('label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto bg-sunken px-3 py-4 outline-offset-[-2px]"
    >
      {!conversation && (
        <div className="m-auto grid max-w-56 justify-items-center gap-3 text-center text-ink-3">
          <Smartphone aria-hidden className="size-6 stroke-[1.5]" />
          <p>{t('empty')}</p>
        </div>
      )}
      {sent.map(({ message_id: id, author, segments, text, at }) => (
        <PhoneBubble key={id} mine={author === 'customer'} label={t('me')} foot={formatTime(at, locale)}>
          {author === 'customer' ? text : <Segments segments={segments} />}
        </PhoneBubble>
      ))}
      {pending && (
        <>
          <PhoneBubble mine label={t('me')}>
            {pending.text}
          </PhoneBubble>
          <PhoneBubble label={t('me')}>{pending.reply || `${t('typing')}…`}</PhoneBubble>
        </>
      )}
      {conversation && !pending && <End conversation={conversation} />}
    </div>
  )
}

/** How it ended, once it did. */
function End({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('simulator.phone')
  const words = useTranslations('conversations')
  const { status, escalation_reason: reason, outcome, customer_name: name } = conversation
  if (status !== 'closed' && reason === null) return null
  return (
    <p role="status" className="mx-auto mt-2 max-w-64 rounded-md bg-raised px-3 py-1.5 text-center text-ink-2 text-xs">
      {reason === null
        ? t('ended', { outcome: words(`outcome.${outcome}`) })
        : t('person', { because: words(`because.${reason}`, { name: firstName(name) }) })}
    </p>
  )
}
