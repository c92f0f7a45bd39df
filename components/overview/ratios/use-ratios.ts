'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDuration, formatMoney, formatPercent, formatPoints } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { OverviewRatio, OverviewReply } from '@/lib/analytics'
import { type Change, changeOf, differenceOf } from '../core/change'
import { recoveryNote } from '../core/recovery-note'
import { smallCount } from '../lower/core/leader'
import { agreementsHref, conversationsHref, overdueHref } from '../lower/core/links'
import type { RatioView } from './ratio'

/** A tenth of a point, and fifty milliseconds: less is not worth a word. */
const least = { share: 0.001, ms: 50 }

/** The five ratios as they are shown. */
export function useRatios(overview: OverviewReply): RatioView[] {
  const t = useTranslations('overview.ratios')
  const locale = useLocale()
  const percent = (share: number | null) => (share === null ? null : formatPercent(share, locale))
  const points = (change: Change) => (change.kind === 'none' ? undefined : formatPoints(change.by, locale, 1))
  const { recovery_rate: recovery, response_time: response, simulated } = overview
  const counted = (
    key: 'success' | 'accuracy' | 'promises',
    term: RatioView['term'],
    of: OverviewRatio,
    href: string,
  ) => {
    const change = changeOf(of, of.previous)
    const small = of.n < smallCount ? ` (${t('small')})` : ''
    return {
      key,
      term,
      value: percent(of.rate),
      note: `${t(`${key}.of`, { hits: of.hits, n: of.n })}${small}`,
      interval: of.interval
        ? t('interval', { low: formatPercent(of.interval.low, locale), high: formatPercent(of.interval.high, locale) })
        : undefined,
      change,
      changed: points(change),
      spark: of.spark,
      href,
    }
  }
  const recovered = differenceOf(recovery.rate, recovery.previous, least.share)
  const answered = differenceOf(response.median, response.previous?.median ?? null, least.ms)
  // Only what a customer wrote is answered and read.
  const answeredOnes = conversationsHref(overview, { answered: true })
  return [
    {
      key: 'recovery',
      term: 'recovery_rate',
      value: percent(recovery.rate),
      note: t(recoveryNote(recovery.rate), { money: formatMoney(centsOf(recovery.overdue), locale) }),
      target: percent(recovery.target) ?? undefined,
      change: recovered,
      changed: points(recovered),
      spark: recovery.spark,
      href: overdueHref(overview),
    },
    counted('success', 'paid_conversation', overview.success, conversationsHref(overview, { paid: true })),
    {
      key: 'response',
      term: 'response_time',
      value: response.median === null ? null : formatDuration(response.median, locale),
      note: t('response.of', { n: response.n, p95: formatDuration(response.p95 ?? 0, locale) }),
      change: answered,
      changed:
        answered.kind === 'none'
          ? undefined
          : `${answered.by < 0 ? '−' : '+'}${formatDuration(Math.abs(answered.by), locale)}`,
      falling: true,
      spark: response.spark,
      href: answeredOnes,
    },
    counted('accuracy', 'ai_accuracy', overview.ai_accuracy, answeredOnes),
    counted('promises', 'promises_kept', overview.promises_kept, agreementsHref(simulated)),
  ]
}
