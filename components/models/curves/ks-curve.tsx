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

/** What share of each class scores at most x; the widest gap is the KS. */
export function KsCurve({ ks }: { ks: ModelReply['curves']['ks'] }) {
  const t = useTranslations('models.curves')
  const { percent, score, locale } = useFigures()
  const points = ks.points
  // The gap is made by the last point below the threshold, which approves from itself on.
  const gap = points.reduce((widest, point) =>
    point.reject - point.approve > widest.reject - widest.approve ? point : widest,
  )
  const figure = (ks.ks * 100).toLocaleString(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const nearest = (at: number) =>
    points.reduce((best, point) => (Math.abs(point.score - at) < Math.abs(best.score - at) ? point : best))
  const early = nearest(gap.score * 0.5)
  const late = nearest(gap.score * 0.82)
  return (
    <CurveFigure title={<Term name="ks" />} axis={t('ks.y')}>
      <ChartFrame
        axis={t('ks.x')}
        summary={t('ks.summary', { ks: figure, threshold: score(ks.threshold) })}
        table={
          <ChartTable
            label={t('ks.table')}
            head={[t('ks.score'), t('bad'), t('good')]}
            rows={sample(points).map((point) => [score(point.score), percent(point.reject), percent(point.approve)])}
          />
        }
      >
        <CurveChart
          height={236}
          series={[
            {
              id: 'reject',
              name: t('bad'),
              color: 'var(--negative)',
              dashed: true,
              points: points.map((point) => ({ x: point.score, y: point.reject })),
            },
            {
              id: 'approve',
              name: t('good'),
              color: 'var(--accent)',
              points: points.map((point) => ({ x: point.score, y: point.approve })),
            },
          ]}
          x={{ domain: [0, 1], ticks: [0, 0.5, 1], format: score }}
          y={shareAxis}
          guides={[
            {
              from: { x: gap.score, y: gap.approve },
              to: { x: gap.score, y: gap.reject },
              color: 'var(--ink)',
              width: 1.5,
            },
          ]}
          labels={[
            {
              x: gap.score,
              y: (gap.approve + gap.reject) / 2,
              text: `KS ${figure}`,
              strong: true,
              anchor: gap.score > 0.6 ? 'left' : 'right',
            },
            { x: early.score, y: early.reject, text: t('bad'), anchor: 'left', color: 'var(--negative)' },
            { x: late.score, y: late.approve, text: t('good'), anchor: 'top', color: 'var(--accent)' },
          ]}
        />
      </ChartFrame>
    </CurveFigure>
  )
}
