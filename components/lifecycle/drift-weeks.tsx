'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import type { DriftReply } from '@/lib/lifecycle'

/** The score's distance from training, week by week, under the two lines that ask for attention. */
export function DriftWeeks({ drift }: { drift: DriftReply }) {
  const t = useTranslations('lifecycle.weeks')
  const { index, count } = useFigures()
  const weeks = drift.weeks.filter((week) => week.score.psi !== null).toReversed()
  const points = weeks.map((week, place) => ({ x: place, y: week.score.psi ?? 0 }))
  if (points.length === 0) return null
  const { watch, act } = drift.bands
  const top = Math.max(act * 1.2, ...points.map(({ y }) => y))
  const last = points.length - 1
  const edges: [number, number] = [-0.5, last + 0.5]
  const raised = weeks.filter((week) => week.score.band === 'act').length
  return (
    <Section span={6} title={t('finding', { count: raised })} note={t('note', { orders: drift.bands.min_orders })}>
      <p className="text-ink-3 text-xs">{t('psi')}</p>
      <ChartFrame
        axis={t('week')}
        summary={weeks.map((week) => `${week.week}: ${index(week.score.psi ?? 0)}`).join('; ')}
        table={
          <ChartTable
            label={t('table')}
            head={[t('week'), t('orders'), t('psi')]}
            rows={weeks.map((week) => [week.week, count(week.orders), index(week.score.psi ?? 0)])}
          />
        }
      >
        <CurveChart
          dots
          height={240}
          yWidth={44}
          series={[{ id: 'psi', name: t('psi'), color: 'var(--accent)', points }]}
          x={{
            domain: edges,
            ticks: points.length > 1 ? [0, last] : [0],
            format: (place) => weeks[place]?.week ?? '',
          }}
          y={{ domain: [0, top], ticks: [0, watch, act], format: index }}
          guides={[
            { from: { x: edges[0], y: watch }, to: { x: edges[1], y: watch }, dashed: true, color: 'var(--caution)' },
            { from: { x: edges[0], y: act }, to: { x: edges[1], y: act }, dashed: true, color: 'var(--negative)' },
          ]}
        />
      </ChartFrame>
    </Section>
  )
}
