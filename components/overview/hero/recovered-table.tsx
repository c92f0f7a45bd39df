'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChartTable } from '@/components/charts/chart-table'
import { formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Money } from '@/components/ui/money'
import type { OverviewReply } from '@/lib/analytics'
import { useBucketWords } from './use-bucket-words'

/** The rows behind the line. */
export function RecoveredTable({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overview.chart')
  const locale = useLocale()
  const words = useBucketWords(overview.range)
  const { series, target, previous } = overview.recovered
  const money = (amount: number | null) =>
    amount === null ? '–' : <Money column symbol={false} cents={centsOf(amount)} />
  return (
    <ChartTable
      label={t('table')}
      head={[
        t('when'),
        t('payments'),
        t('amount'),
        t('total'),
        ...(target ? [t('targetTotal')] : []),
        ...(previous ? [t('previousTotal')] : []),
      ]}
      rows={series.map((row) => [
        words.whole(row.at),
        row.total === null ? '–' : formatNumber(row.payments, locale),
        money(row.total === null ? null : row.amount),
        money(row.total),
        ...(target ? [money(row.target_total)] : []),
        ...(previous ? [money(row.previous_total)] : []),
      ])}
    />
  )
}
