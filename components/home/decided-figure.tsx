import { useLocale, useTranslations } from 'next-intl'
import { formatPercent, formatPoints } from '@/components/lib/format'
import { Figure } from '@/components/ui/figure'
import type { SummaryReply } from '@/lib/decisions'

export type DecidedSpan = 'today' | 'week' | 'ever'

type DecidedFigureProps = {
  /** The shortest span that has decisions in it. */
  span: DecidedSpan
  summary: SummaryReply
  before: SummaryReply | null
}

/** What credit decided: the share approved, of how many, against the span before. */
export function DecidedFigure({ span, summary, before }: DecidedFigureProps) {
  const t = useTranslations('home')
  const locale = useLocale()
  const rate = summary.approval_rate ?? 0
  const previous = before?.approval_rate ?? null
  const split = t('split', { approved: summary.approved, rejected: summary.rejected, review: summary.review })
  const points = previous === null ? '' : formatPoints(rate - previous, locale, 1)
  const trend = previous === null ? {} : { trend: t(span === 'today' ? 'overYesterday' : 'overWeek', { points }) }
  return (
    <Figure
      label={t(span)}
      value={formatPercent(rate, locale)}
      unit={t('of', { total: summary.total })}
      {...trend}
      note={previous === null ? split : `${t('trendN', { count: before?.total ?? 0 })} ${split}`}
    />
  )
}
