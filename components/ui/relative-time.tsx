'use client'

import { useLocale, useNow } from 'next-intl'
import { formatDateTime, formatRelative, type Moment } from '@/components/lib/format'

/** "há 3 min", with the full date as its title; follows the clock. */
export function RelativeTime({ value, className }: { value: Moment; className?: string }) {
  const locale = useLocale()
  const now = useNow({ updateInterval: 30_000 })
  const iso = new Date(value).toISOString()
  // The server's minute may not be the browser's.
  return (
    <time dateTime={iso} title={formatDateTime(value, locale)} className={className} suppressHydrationWarning>
      {formatRelative(value, now, locale)}
    </time>
  )
}
