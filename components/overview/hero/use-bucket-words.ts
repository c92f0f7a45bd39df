'use client'

import { useLocale } from 'next-intl'
import type { OverviewReply } from '@/lib/analytics'

type Words = { tick: (at: string) => string; whole: (at: string) => string }

/** A bucket's name: short on an axis, whole in a table. */
export function useBucketWords({ range, bucket, time_zone: timeZone }: OverviewReply['range']): Words {
  const locale = useLocale()
  const by = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    return (at: string) => format.format(new Date(at)).replaceAll('.', '').replace(' de ', ' ').replace(',', '')
  }
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  if (bucket !== 'day') {
    return { tick: by(clock), whole: by({ day: 'numeric', month: 'short', ...clock }) }
  }
  const whole = by({ weekday: 'short', day: 'numeric', month: 'short' })
  if (range === 'month') return { tick: by({ day: 'numeric' }), whole }
  return {
    tick: range === '7d' ? by({ weekday: 'short', day: 'numeric' }) : by({ day: 'numeric', month: 'short' }),
    whole,
  }
}
