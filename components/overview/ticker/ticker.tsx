'use client'

import {
  CircleCheck,
  CircleX,
  Handshake,
  HeartHandshake,
  type LucideIcon,
  MessageCircle,
  RotateCcw,
  UserRound,
} from 'lucide-react'
import Link from 'next/link'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatDateTime, formatDuration } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Finding } from '@/components/ui/finding'
import { Money } from '@/components/ui/money'
import { Skeleton } from '@/components/ui/skeleton'
import type { TickerEventType } from '@/db/constants/analytics'
import { channels } from '@/db/constants/portfolios'
import { linkClass } from '../lower/group-table'
import { type Entry, hrefOf, recordOf, shortId } from './entry'

const looks: Record<TickerEventType, { icon: LucideIcon; tone: string }> = {
  conversation_started: { icon: MessageCircle, tone: 'text-ink-3' },
  conversation_escalated: { icon: UserRound, tone: 'text-caution' },
  agreement_accepted: { icon: Handshake, tone: 'text-ink-2' },
  agreement_completed: { icon: HeartHandshake, tone: 'text-accent' },
  agreement_broken: { icon: CircleX, tone: 'text-negative' },
  payment_confirmed: { icon: CircleCheck, tone: 'text-accent' },
  payment_refunded: { icon: RotateCcw, tone: 'text-caution' },
  promise_kept: { icon: CircleCheck, tone: 'text-accent' },
  promise_broken: { icon: CircleX, tone: 'text-negative' },
}

type TickerProps = {
  entries: readonly Entry[]
  isPending: boolean
  error: unknown
  allHref: string
}

/** What just happened, newest first, each a way to where it happened. */
export function Ticker({ entries, isPending, error, allHref }: TickerProps) {
  const t = useTranslations('overview.ticker')
  return (
    <>
      <Finding
        className="mb-2"
        title={t('title')}
        actions={
          <Link href={allHref} className={linkClass}>
            {t('all')}
          </Link>
        }
      />
      {isPending && entries.length === 0 && <Waiting />}
      {!isPending && entries.length === 0 && (
        <p className="max-w-measure text-ink-3">{t(error ? 'failed' : 'empty')}</p>
      )}
      <ul>
        {entries.map((entry) => (
          <Line key={entry.event_id} entry={entry} />
        ))}
      </ul>
      {entries.length > 0 && <p className="mt-2 text-ink-3 text-xs">{t('foot')}</p>}
    </>
  )
}

function Line({ entry }: { entry: Entry }) {
  const t = useTranslations('overview.ticker')
  const { icon: Icon, tone } = looks[entry.event_type]
  const id = entry.customer_id
  const who = entry.customer_name || (id ? t('someone', { id: shortId(id) }) : t('unknown'))
  const words = t(`type.${entry.event_type}`, { name: who })
  const [href, record] = [hrefOf(entry), recordOf(entry)]
  const paid = entry.event_type === 'payment_confirmed'
  const channel = channels.find((one) => one === entry.channel)
  const sum = entry.amount !== null && (
    <Money
      column
      symbol={false}
      signed={paid}
      cents={centsOf(entry.amount)}
      className={paid ? 'font-medium' : 'text-ink-2'}
    />
  )
  return (
    <li
      className={cn(
        'relative grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 border-line border-b py-1.5 motion-safe:animate-fade-in max-md:nth-[n+6]:hidden',
        '-mx-2 px-2 first:rounded-sm first:bg-accent-tint',
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4', tone)} />
      <span className="truncate" title={words}>
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 hover:underline">
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      <span className="text-right">
        {sum &&
          (record && record !== href ? (
            <Link
              href={record}
              title={t(entry.payment_id ? 'openPayment' : 'openAgreement')}
              className="relative z-1 underline decoration-line-strong underline-offset-3 after:absolute after:-inset-1 hover:decoration-ink"
            >
              {sum}
            </Link>
          ) : (
            sum
          ))}
      </span>
      <small className="col-start-2 text-ink-3 text-xs">{channel ? t(`channel.${channel}`) : entry.channel}</small>
      <Ago at={entry.timestamp} />
    </li>
  )
}

/** To the second while it is fresh: the page is watched. */
function Ago({ at }: { at: string }) {
  const t = useTranslations('overview.live')
  const locale = useLocale()
  const now = useNow({ updateInterval: 1_000 })
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000))
  const rounded = seconds < 60 ? seconds : seconds - (seconds % (seconds < 3_600 ? 60 : 3_600))
  const words =
    seconds < 2
      ? t('now')
      : seconds < 86_400
        ? t('before', { time: rounded >= 3_600 ? `${rounded / 3_600} h` : formatDuration(rounded * 1_000, locale) })
        : t('days', { days: Math.floor(seconds / 86_400) })
  return (
    <time dateTime={at} title={formatDateTime(at, locale)} className="text-right text-ink-3 text-xs">
      {words}
    </time>
  )
}

function Waiting() {
  const t = useTranslations('overview')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-5 pt-2">
      {['w-3/4', 'w-2/3', 'w-4/5', 'w-1/2', 'w-3/5'].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  )
}
