'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { shareAxis } from '@/components/models/curves/share-axis'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ModelReply } from '@/lib/models'

type CalibrationCurveProps = { points: ModelReply['curves']['calibration']; brier: number }

/** Whether a chance of 80 % is a chance of 80 %: what happened against what the model said. */
export function CalibrationCurve({ points, brier }: CalibrationCurveProps) {
  const t = useTranslations('models.curves')
  const { percent, count, index, locale } = useFigures()
  const rows = points.reduce((sum, point) => sum + point.rows, 0)
  const gap = points.reduce((sum, point) => sum + Math.abs(point.predicted - point.observed) * point.rows, 0)
  const error = ((gap / Math.max(1, rows)) * 100).toLocaleString(locale, { maximumFractionDigits: 1 })
  return (
    <CurveFigure title={t('calibration.title', { points: error })} axis={t('calibration.y')}>
      <ChartFrame
        axis={t('calibration.x')}
        summary={t('calibration.summary', { points: error, brier: index(brier) })}
        table={
          <ChartTable
            label={t('calibration.table')}
            head={[t('calibration.x'), t('calibration.y'), t('rows')]}
            rows={points.map((point) => [percent(point.predicted), percent(point.observed), count(point.rows)])}
          />
        }
      >
        <CurveChart
          height={236}
          dots
          series={[
            {
              id: 'observed',
              name: t('calibration.name'),
              color: 'var(--accent)',
              points: points.map((point) => ({ x: point.predicted, y: point.observed })),
            },
          ]}
          x={shareAxis}
          y={shareAxis}
          guides={[{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, dashed: true }]}
          labels={[{ x: 0.98, y: 0.1, text: t('calibration.perfect'), anchor: 'left', color: 'var(--ink-3)' }]}
        />
      </ChartFrame>
    </CurveFigure>
  )
}
