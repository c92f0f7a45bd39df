'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { OverviewReply } from '@/lib/analytics'
import { useRangeWords } from '../lower/use-range-words'

type Reply = Pick<OverviewReply, 'range' | 'previous_range'>

type PeriodWords = {
  name: string
  /** Of the one before, and with its preposition; empty without one. */
  previous: string
  ofPrevious: string
}

/** The range and the one before it, by name: `novembro` and `outubro`, their days, or the hours. */
export function usePeriodWords({ range, previous_range: before }: Reply): PeriodWords {
  const t = useTranslations('overview.period')
  const format = useFormatter()
  const timeZone = range.time_zone
  const days = useRangeWords(range)
  const daysBefore = useRangeWords({ ...range, ...(before ?? {}) })
  const month = (at: string) => format.dateTime(new Date(at), { month: 'long', timeZone })
  const rolling = range.range === '1h' || range.range === '24h' ? range.range : null
  if (rolling) return { name: t(rolling), previous: t(`before${rolling}`), ofPrevious: t(`of${rolling}`) }
  const isMonth = range.range === 'month'
  const previous = before ? (isMonth ? month(before.from) : daysBefore) : ''
  return { name: isMonth ? month(range.from) : days, previous, ofPrevious: t('of', { name: previous }) }
}

/** Whether the range goes on with the clock, or has not ended yet. */
export const isRunning = ({ range }: Pick<OverviewReply, 'range'>): boolean =>
  range.range === '1h' || range.range === '24h' || range.until < range.to
