'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { InboxFilter } from '@/components/conversations/lib/inbox-filter'
import { outcomes } from '@/db/constants/conversations'
import { channels, segments } from '@/db/constants/portfolios'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** What the list is cut to, in words, and the way out of it. */
export function FilterStrip({ filter }: { filter: InboxFilter }) {
  const t = useTranslations('conversations')
  const names = useTranslations('overviewLower')
  const format = useFormatter()
  const day = (at: number) => {
    const hasClock =
      format.dateTime(new Date(at), clock) !== '00:00' && format.dateTime(new Date(at + 1), clock) !== '00:00'
    return format
      .dateTime(new Date(at), { day: 'numeric', month: 'short', ...(hasClock && clock) })
      .replace(/ de |\./g, (part) => (part === '.' ? '' : ' '))
  }
  const channel = channels.find((one) => one === filter.channel)
  const segment = segments.find((one) => one === filter.segment)
  const ended = (filter.outcome ?? '').split(',').flatMap((name) => outcomes.filter((one) => one === name))
  const parts = [
    filter.simulated && t('filter.simulated'),
    channel && names(`channel.${channel}`),
    segment && names(`segment.${segment}`),
    filter.persona_number && t('filter.persona', { number: Number(filter.persona_number) }),
    filter.portfolio_id && t('filter.portfolio'),
    ended.length > 0 && ended.map((one) => t(`outcome.${one}`)).join(t('filter.or')),
    filter.answered && t(filter.answered === 'true' ? 'filter.answered' : 'filter.silent'),
    filter.agreement && t(filter.agreement === 'accepted' ? 'filter.agreed' : 'filter.kept'),
    filter.from && t('filter.from', { day: day(Date.parse(filter.from)) }),
    // A moment that is not in it any more: of a midnight, the day before.
    filter.to && t('filter.to', { day: day(Date.parse(filter.to) - 1) }),
  ].filter((part): part is string => Boolean(part))
  return (
    <p className="flex items-center justify-between gap-2 border-line border-b px-4 py-2 text-ink-2 text-xs">
      <span>{t('filter.of', { parts: parts.join(', ') })}</span>
      <Link
        href="/conversations"
        aria-label={t('filter.clear')}
        title={t('filter.clear')}
        className="grid size-7 flex-none place-items-center rounded-sm text-ink-3 hover:bg-hover max-sm:size-11"
      >
        <X aria-hidden className="size-4" />
      </Link>
    </p>
  )
}
