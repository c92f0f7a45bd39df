'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable, sample } from '@/components/charts/chart-table'
import { CurveChart, type CurveLabel, type CurveMarker } from '@/components/charts/curve-chart'
import { CurveFigure } from '@/components/models/curves/curve-figure'
import { shareAxis } from '@/components/models/curves/share-axis'
import { CutContext } from '@/components/models/cut/cut-context'
import { figuresOf } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

type RocLine = { id: string; name: string; auc: number; points: ModelReply['curves']['roc'] }

/** Up to four versions, told apart by colour and by how the line is broken. */
const looks = [
  { color: 'var(--accent)', dashed: false },
  { color: 'var(--chart-3)', dashed: '6 4' },
  { color: 'var(--chart-4)', dashed: '2 3' },
  { color: 'var(--chart-5)', dashed: '10 3 2 3' },
] as const

/** Good orders approved against bad ones approved, at every threshold. Several lines compare versions. */
export function RocCurve({ lines, height = 236 }: { lines: readonly RocLine[]; height?: number }) {
  const t = useTranslations('models.curves')
  const { percent, index, score } = useFigures()
  const cut = use(CutContext)
  const several = lines.length > 1
  const here = cut && figuresOf(cut.counts)
  const markers: CurveMarker[] =
    cut && here
      ? [
          {
            x: here.falseApprovals,
            y: here.recall,
            text: t('roc.here', { threshold: score(cut.threshold) }),
            anchor: here.falseApprovals > 0.5 ? 'bottom' : 'right',
            hollow: true,
          },
        ]
      : []
  const labels: CurveLabel[] = lines.map((line, place) => ({
    x: 0.98,
    y: several ? 0.1 + (lines.length - place) * 0.08 : 0.34,
    text: several ? `${line.name}: AUC ${index(line.auc)}` : `AUC ${index(line.auc)}`,
    anchor: 'left',
    strong: true,
    color: looks[place]?.color ?? 'var(--ink)',
  }))
  labels.push({ x: 0.98, y: several ? 0.1 : 0.24, text: t('roc.chance'), anchor: 'left', color: 'var(--ink-3)' })
  return (
    <CurveFigure title={<Term name="roc" />} axis={t('roc.y')}>
      <ChartFrame
        axis={t('roc.x')}
        summary={lines.map((line) => t('roc.summary', { name: line.name, auc: index(line.auc) })).join(' ')}
        table={lines.map((line) => (
          <div key={line.id}>
            {several && <p className="pt-2 font-medium text-xs">{line.name}</p>}
            <ChartTable
              label={t('roc.table', { name: line.name })}
              head={[t('threshold'), t('roc.y'), t('roc.x')]}
              rows={sample(line.points).map((point) => [
                point.threshold === null ? t('nobody') : score(point.threshold),
                percent(point.true_positive_rate),
                percent(point.false_positive_rate),
              ])}
            />
          </div>
        ))}
      >
        <CurveChart
          height={height}
          series={lines.map((line, place) => ({
            id: line.id,
            name: line.name,
            color: looks[place]?.color ?? 'var(--ink)',
            dashed: looks[place]?.dashed ?? false,
            points: line.points.map((point) => ({ x: point.false_positive_rate, y: point.true_positive_rate })),
          }))}
          x={shareAxis}
          y={shareAxis}
          guides={[{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, dashed: true }]}
          labels={labels}
          markers={markers}
        />
      </ChartFrame>
    </CurveFigure>
  )
}
