import { useLocale, useTranslations } from 'next-intl'
import { formatPercent } from '@/components/lib/format'
import type { AlertReply } from '@/lib/analytics'

/** n, interval and window of what raised an alert, in one sentence; empty for what no rule raised. */
export function useAlertFacts({ n, interval, unit, window_minutes: minutes }: AlertReply): string {
  const t = useTranslations('overviewLower.alerts')
  const locale = useLocale()
  if (n === null || minutes === null) return ''
  const span = minutes % 1_440 === 0 ? t('days', { count: minutes / 1_440 }) : t('hours', { count: minutes / 60 })
  if (interval === null || unit !== 'share') return t('facts', { n, span })
  return t('factsInterval', {
    n,
    span,
    low: formatPercent(interval.low, locale),
    high: formatPercent(interval.high, locale),
  })
}
