'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable, sample } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { shareAxis } from '@/components/models/curves/share-axis'
import { useFigures } from '@/components/models/lib/use-figures'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

type Gains = ModelReply['curves']['gains']

/** The point nearest to a share of the orders. */
export const nearestGain = (gains: Gains, share: number) =>
  gains.reduce((best, point) => (Math.abs(point.share - share) < Math.abs(best.share - share) ? point : best))

/** What blocking the riskiest orders would catch of the bad ones, and cost in good ones. */
export function GainsCurve({ gains }: { gains: Gains }) {
  const t = useTranslations('models.curves')
  const { percent } = useFigures()
  const fifth = nearestGain(gains, 0.2)
  const late = nearestGain(gains, 0.75)
  return (
    <CurveFigure title={<Term name="gains" />} axis={t('gains.y')}>
      <ChartFrame
        axis={t('gains.x')}
        summary={t('gains.summary', {
          share: percent(fifth.share, 0),
          rejects: percent(fifth.rejects),
          approves: percent(fifth.approves),
        })}
        table={
          <ChartTable
            label={t('gains.table')}
            head={[t('gains.x'), t('gains.bad'), t('gains.good')]}
            rows={sample(gains).map((point) => [percent(point.share), percent(point.rejects), percent(point.approves)])}
          />
        }
      >
        <CurveChart
          height={236}
          series={[
            {
              id: 'rejects',
              name: t('gains.bad'),
              color: 'var(--negative)',
              points: gains.map((point) => ({ x: point.share, y: point.rejects })),
            },
            {
              id: 'approves',
              name: t('gains.good'),
              color: 'var(--accent)',
              dashed: true,
              points: gains.map((point) => ({ x: point.share, y: point.approves })),
            },
          ]}
          x={shareAxis}
          y={shareAxis}
          guides={[{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, dashed: true }]}
          labels={[{ x: late.share, y: late.approves - 0.1, text: t('gains.good'), color: 'var(--accent)' }]}
          markers={[
            {
              x: fifth.share,
              y: fifth.rejects,
              text: t('gains.mark', { rejects: percent(fifth.rejects, 0) }),
              anchor: 'right',
              color: 'var(--negative)',
            },
          ]}
        />
      </ChartFrame>
    </CurveFigure>
  )
}
