'use client'

import { useLocale, useNow, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatTime } from '@/components/lib/format'
import type { Line } from '../use-stream'

const dots = { live: 'bg-accent motion-safe:animate-breathe', connecting: 'bg-line-strong', down: 'bg-caution' }

/** Whether the page follows, and how old its figures are. */
export function LiveMark({ line, at, timeZone }: { line: Line; at: string; timeZone: string }) {
  const t = useTranslations('overview.live')
  const locale = useLocale()
  const now = useNow({ updateInterval: 1_000 })
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000))
  const ago =
    seconds < 2
      ? t('now')
      : seconds < 60
        ? t('ago', { seconds })
        : t('agoMinutes', { minutes: Math.floor(seconds / 60) })
  const words = {
    live: t('on', { ago }),
    connecting: t('connecting'),
    down: t('down', { time: formatTime(at, locale, timeZone) }),
  }
  return (
    <span
      className={cn('flex items-center gap-2 text-xs', line === 'down' ? 'text-caution' : 'text-ink-3')}
      suppressHydrationWarning
    >
      <i aria-hidden className={cn('size-2 rounded-full', dots[line])} />
      {words[line]}
    </span>
  )
}
