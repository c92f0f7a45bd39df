'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable, sample } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatNumber } from '@/components/lib/format'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { nearestGain } from '@/components/models/curves/gains-curve'
import { shareAxis } from '@/components/models/curves/share-axis'
import { useFigures } from '@/components/models/lib/use-figures'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

/** How many times more bad orders the riskiest hold than a random pick of that size. */
export function LiftCurve({ gains }: { gains: ModelReply['curves']['gains'] }) {
  const t = useTranslations('models.curves')
  const { percent, locale } = useFigures()
  const times = (lift: number) => formatNumber(lift, locale, { digits: 1, fixed: true })
  // At nobody there is no lift.
  const points = gains.filter(({ share }) => share > 0)
  const ticks = niceTicks(0, Math.max(1, ...points.map(({ lift }) => lift)))
  const tenth = nearestGain(gains, 0.1)
  return (
    <CurveFigure title={<Term name="lift" />} axis={t('lift.y')}>
      <ChartFrame
        axis={t('gains.x')}
        summary={t('lift.summary', { share: percent(tenth.share, 0), lift: times(tenth.lift) })}
        table={
          <ChartTable
            label={t('lift.table')}
            head={[t('gains.x'), t('lift.y')]}
            rows={sample(points).map(({ share, lift }) => [percent(share), times(lift)])}
          />
        }
      >
        <CurveChart
          height={236}
          series={[
            {
              id: 'lift',
              name: t('lift.name'),
              color: 'var(--negative)',
              points: points.map(({ share, lift }) => ({ x: share, y: lift })),
            },
          ]}
          x={shareAxis}
          y={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: times }}
          guides={[{ from: { x: 0, y: 1 }, to: { x: 1, y: 1 }, dashed: true }]}
          labels={[
            // Above the line, clear of its first, restless part.
            {
              x: tenth.share,
              y: tenth.lift + (ticks.at(-1) ?? 1) * 0.12,
              text: t('lift.mark', { lift: times(tenth.lift) }),
              color: 'var(--negative)',
            },
            { x: 0.02, y: 1 - (ticks.at(-1) ?? 1) * 0.06, text: t('lift.random'), color: 'var(--ink-3)' },
          ]}
          markers={[
            {
              x: tenth.share,
              y: tenth.lift,
              text: '',
              color: 'var(--negative)',
            },
          ]}
        />
      </ChartFrame>
    </CurveFigure>
  )
}
