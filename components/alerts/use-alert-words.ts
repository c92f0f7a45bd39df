import { useLocale, useTranslations } from 'next-intl'
import { useRuleNames } from '@/components/alerts/rule-names'
import { formatMoney, formatNumber, formatPercent } from '@/components/lib/format'
import type { AlertRuleReply } from '@/lib/analytics'

export type Unit = AlertRuleReply['unit']

/** Figures, windows and rules in words. */
export function useAlertWords() {
  const t = useTranslations('alerts')
  const locale = useLocale()
  const names = useRuleNames()
  const figure = (unit: Unit, value: number): string => {
    if (unit === 'share') return formatPercent(value, locale)
    if (unit === 'brl') return formatMoney(Math.round(value * 100), locale)
    if (unit === 'count') return formatNumber(value, locale)
    if (value < 1_000) return `${formatNumber(value, locale)} ms`
    return `${formatNumber(Math.round(value / 100) / 10, locale)} s`
  }
  const duration = (minutes: number): string => {
    if (minutes % 1_440 === 0) return t('duration.days', { count: minutes / 1_440 })
    if (minutes % 60 === 0) return t('duration.hours', { count: minutes / 60 })
    return t('duration.minutes', { count: minutes })
  }
  const what = (rule: Pick<AlertRuleReply, 'metric' | 'dimension' | 'dimension_value'>): string => {
    const { dimension, dimension_value: value } = rule
    const known = dimension === 'portfolio' || dimension === 'persona' ? names[dimension][value] : undefined
    const name = value === '' ? '…' : (known ?? value)
    const metric = t(`metric.${rule.metric}`)
    if (dimension === 'channel' && t.has(`channel.${name}` as 'channel.sms'))
      return t('place.channel', { metric, name: t(`channel.${name}` as 'channel.sms') })
    if (dimension === 'segment' && t.has(`segment.${name}` as 'segment.high_priority'))
      return t('place.segment', { metric, name: t(`segment.${name}` as 'segment.high_priority') })
    return dimension === 'all' || dimension === 'type' ? metric : t(`place.${dimension}`, { metric, name })
  }
  return { figure, duration, what }
}
