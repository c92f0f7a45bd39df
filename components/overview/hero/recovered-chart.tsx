'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { formatCompact, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { OverviewReply } from '@/lib/analytics'
import { moneyUnitOf } from '../core/chart-scale'
import { type EndLabel, RecoveredLines } from './recovered-lines'
import { RecoveredTable } from './recovered-table'
import { isRunning, usePeriodWords } from './use-period-words'

/** The sum as it grew: this period, its target, the one before, and where the pace leads. */
export function RecoveredChart({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overview.chart')
  const locale = useLocale()
  const { name, previous: before } = usePeriodWords(overview)
  const { amount, series, target, previous, projection } = overview.recovered
  const money = (value: number) => formatMoney(centsOf(value), locale)
  const compact = (value: number) => formatCompact(value, locale)
  const last = series[series.length - 1]
  const reached = series.filter(({ total }) => total !== null).length - 1
  const highest = Math.max(
    projection ?? 0,
    target?.amount ?? 0,
    ...series.flatMap(({ total, previous_total: was }) => [total ?? 0, was ?? 0]),
  )
  const unit = moneyUnitOf(highest)
  const isDay = overview.range.bucket === 'day'
  const labels: EndLabel[] = [
    ...(projection === null
      ? []
      : [{ at: projection, text: t('projection', { value: compact(projection) }), color: 'var(--accent)' }]),
    ...(target
      ? [{ at: target.amount, text: t('target', { value: compact(target.amount) }), color: 'var(--ink-2)' }]
      : []),
    ...(last && last.previous_total !== null
      ? [
          {
            at: last.previous_total,
            text: t('previous', {
              name: overview.range.range === 'month' ? before : t('before'),
              value: compact(last.previous_total),
            }),
            color: 'var(--ink-3)',
          },
        ]
      : []),
  ]
  const here = isRunning(overview) ? t(isDay ? 'now' : 'nowHour', { value: compact(amount) }) : compact(amount)
  const summary = [
    t('summary', { range: name, total: money(amount) }),
    target && t('summaryTarget', { money: money(target.to_date) }),
    previous && t('summaryPrevious', { money: money(previous.amount) }),
    projection !== null && t('summaryProjection', { money: money(projection) }),
  ]
  const weekends = isDay && series.some(({ weekend }) => weekend)
  return (
    <>
      <p className="mt-6 mb-2 text-ink-3 text-xs">
        {t(`axis.${unit.name}`)} {weekends && t('weekends')}
      </p>
      <ChartFrame summary={summary.filter(Boolean).join(' ')} table={<RecoveredTable overview={overview} />}>
        <RecoveredLines
          overview={overview}
          unit={unit}
          highest={highest}
          reached={reached}
          labels={labels}
          here={here}
          names={{ this: t('this'), target: t('targetName'), projection: t('projectionName'), previous: before }}
        />
      </ChartFrame>
    </>
  )
}
