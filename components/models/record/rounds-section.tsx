'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable, sample } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ModelReply } from '@/lib/models'

/** How boosting learnt tree by tree, and where it stopped. */
export function RoundsSection({ rounds }: { rounds: NonNullable<ModelReply['rounds']> }) {
  const t = useTranslations('models.rounds')
  const { count, index } = useFigures()
  const losses = rounds.log_loss
  if (losses.length < 2) return null
  const points = losses.map((loss, i) => ({ x: i + 1, y: loss }))
  const low = Math.floor(Math.min(...losses) * 100) / 100
  const high = Math.ceil(Math.max(...losses) * 100) / 100
  const kept = losses[Math.max(0, rounds.kept - 1)] ?? low
  return (
    <FoldSection
      span={6}
      cut
      title={t('finding', { kept: rounds.kept })}
      note={t('note', { rows: count(rounds.inner_rows) })}
    >
      <p className="text-ink-3 text-xs">{t('loss')}</p>
      <ChartFrame
        axis={t('round')}
        summary={t('summary', { kept: rounds.kept, loss: index(kept), all: losses.length })}
        table={
          <ChartTable
            label={t('table')}
            head={[t('round'), t('loss')]}
            rows={sample(points).map(({ x, y }) => [count(x), index(y)])}
          />
        }
      >
        <CurveChart
          series={[{ id: 'loss', name: t('loss'), color: 'var(--accent)', points }]}
          x={{ domain: [1, losses.length], ticks: [1, rounds.kept, losses.length], format: count }}
          y={{ domain: [low, high], ticks: [low, (low + high) / 2, high], format: index }}
          yWidth={44}
          markers={[{ x: rounds.kept, y: kept, text: t('kept'), anchor: 'top' }]}
        />
      </ChartFrame>
    </FoldSection>
  )
}
