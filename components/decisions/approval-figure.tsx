import { useLocale, useTranslations } from 'next-intl'
import type { Period } from '@/components/decisions/period'
import { formatDate, formatPercent, formatPoints } from '@/components/lib/format'
import { Figure } from '@/components/ui/figure'
import type { SummaryReply } from '@/lib/decisions'

type ApprovalFigureProps = {
  period: Period
  from: number | undefined
  to: number | undefined
  summary: SummaryReply
  /** The equal span before; null where there is none to compare with. */
  before: SummaryReply | null
}

/** The page's one number: the share approved in the period, of how many, and against the period before. */
export function ApprovalFigure({ period, from, to, summary, before }: ApprovalFigureProps) {
  const t = useTranslations('decisions.history')
  const locale = useLocale()
  const customLabel = () => {
    if (to === undefined) return t('rate.since', { from: formatDate(from ?? 0, locale) })
    const last = formatDate(to - 1, locale)
    return from === undefined
      ? t('rate.until', { to: last })
      : t('rate.custom', { from: formatDate(from, locale), to: last })
  }
  const label = period === 'custom' ? customLabel() : t(`rate.${period}`)
  if (summary.approval_rate === null) {
    return <Figure label={label} value="–" unit={t('none')} note={t('noneNote')} />
  }
  const previous = before?.approval_rate ?? null
  const trend =
    previous === null
      ? {}
      : {
          trend: t('trend', {
            points: formatPoints(summary.approval_rate - previous, locale, 1),
            span: t(`span.${period}`),
          }),
        }
  return (
    <Figure
      label={label}
      value={formatPercent(summary.approval_rate, locale)}
      unit={t('of', { total: summary.total })}
      {...trend}
      note={previous === null ? t('answered') : `${t('trendN', { count: before?.total ?? 0 })} ${t('answered')}`}
    />
  )
}
