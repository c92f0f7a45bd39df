'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable, sample } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { shareAxis } from '@/components/models/curves/share-axis'
import { CutContext } from '@/components/models/cut/cut-context'
import { figuresOf } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

type PrecisionRecallCurveProps = {
  points: ModelReply['curves']['precision_recall']
  /** Share of good orders on the held-out rows: what approving everyone would reach. */
  goodShare: number
}

/** How many of the approved were good, against how many of the good were approved. */
export function PrecisionRecallCurve({ points, goodShare }: PrecisionRecallCurveProps) {
  const t = useTranslations('models.curves')
  const { percent, score } = useFigures()
  const cut = use(CutContext)
  const here = cut && cut.counts.tp + cut.counts.fp > 0 ? figuresOf(cut.counts) : null
  const low = Math.max(
    0,
    Math.floor((Math.min(goodShare, ...points.map(({ precision }) => precision)) - 0.05) * 10) / 10,
  )
  return (
    <CurveFigure title={<Term name="precision">{t('pr.title')}</Term>} axis={t('pr.y')}>
      <ChartFrame
        axis={t('pr.x')}
        summary={t('pr.summary', {
          share: percent(goodShare),
          precision: percent(here?.precision ?? 0),
          recall: percent(here?.recall ?? 0),
          threshold: score(cut?.threshold ?? 0.5),
        })}
        table={
          <ChartTable
            label={t('pr.table')}
            head={[t('threshold'), t('pr.x'), t('pr.y')]}
            rows={sample(points).map((point) => [
              score(point.threshold),
              percent(point.recall),
              percent(point.precision),
            ])}
          />
        }
      >
        <CurveChart
          height={236}
          series={[
            {
              id: 'precision',
              name: t('pr.name'),
              color: 'var(--accent)',
              points: points.map((point) => ({ x: point.recall, y: point.precision })),
            },
          ]}
          x={shareAxis}
          y={{ ...shareAxis, domain: [low, 1], ticks: [low, (low + 1) / 2, 1] }}
          guides={[{ from: { x: 0, y: goodShare }, to: { x: 1, y: goodShare }, dashed: true }]}
          labels={[
            {
              x: 0.02,
              y: goodShare - (1 - low) * 0.06,
              text: t('pr.everyone', { share: percent(goodShare) }),
              color: 'var(--ink-3)',
            },
          ]}
          markers={
            here && cut
              ? [
                  {
                    x: here.recall,
                    y: here.precision,
                    text: t('roc.here', { threshold: score(cut.threshold) }),
                    anchor: here.recall > 0.5 ? 'left' : 'right',
                    hollow: true,
                  },
                ]
              : []
          }
        />
      </ChartFrame>
    </CurveFigure>
  )
}
