'use client'

import { useFormatter } from 'next-intl'
import type { OverviewReply } from '@/lib/analytics'
import { useRangeWords } from '../lower/use-range-words'

type Reply = Pick<OverviewReply, 'range' | 'previous_range'>

/** The range and the one before it, by name: `novembro` and `outubro`, or their days. */
export function usePeriodWords({ range, previous_range: before }: Reply): { name: string; previous: string } {
  const format = useFormatter()
  const timeZone = range.time_zone
  const days = useRangeWords(range)
  const daysBefore = useRangeWords({ ...range, ...(before ?? {}) })
  const month = (at: string) => format.dateTime(new Date(at), { month: 'long', timeZone })
  if (range.range !== 'month') return { name: days, previous: before ? daysBefore : '' }
  return { name: month(range.from), previous: before ? month(before.from) : '' }
}

/** Whether the range has not ended yet. */
export const isRunning = ({ range }: Pick<OverviewReply, 'range'>): boolean => range.until < range.to
