'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatCompact } from '@/components/lib/format'
import { centsOf, type Loop } from '@/components/loop/types'
import { useFigures } from '@/components/models/lib/use-figures'

type Threshold = Loop['threshold']
type Props = { points: Threshold['points']; current: Threshold['points'][number]; best: Threshold['points'][number] }

/** Money of each threshold on the orders whose outcome is known, with the one that holds and the best. */
export function ThresholdChart({ points, current, best }: Props) {
  const t = useTranslations('loop.threshold')
  const { locale, score, reais, count } = useFigures()
  const amounts = points.map(({ amount }) => amount)
  const ticks = niceTicks(Math.min(0, ...amounts), Math.max(...amounts))
  const [base, end] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const first = Math.floor((points[0]?.threshold ?? 0) * 10) / 10
  const room = (end - base) * 0.07
  const steps = Array.from({ length: 5 }, (_, place) => first + ((1 - first) * place) / 4)
  const mark = (point: Props['best'], text: string, color: string, hollow: boolean) => ({
    guide: {
      from: { x: point.threshold, y: base },
      to: { x: point.threshold, y: point.amount },
      color,
      dashed: !hollow,
    },
    marker: { x: point.threshold, y: point.amount, text: '', color, hollow },
    label: {
      x: point.threshold,
      y: hollow ? base + room : point.amount + room,
      text,
      color,
      anchor: point.threshold > (1 + first) / 2 ? ('left' as const) : ('right' as const),
    },
  })
  const here = mark(current, t('now', { threshold: score(current.threshold) }), 'var(--ink)', true)
  const there = mark(best, t('bestMark', { threshold: score(best.threshold) }), 'var(--accent)', false)
  const marks = best.threshold === current.threshold ? [here] : [here, there]
  const money = (amount: number) => reais(centsOf(amount))
  const told = { current: score(current.threshold), currentMoney: money(current.amount) }
  return (
    <ChartFrame
      axis={t('axis')}
      summary={t('summary', { ...told, best: score(best.threshold), bestMoney: money(best.amount) })}
      table={
        <ChartTable
          label={t('table')}
          head={[t('column'), t('money'), t('orders')]}
          rows={points
            .filter(
              (point, place) =>
                place % 5 === 0 || point.threshold === current.threshold || point.threshold === best.threshold,
            )
            .map((point) => [score(point.threshold), money(point.amount), count(point.approved)] as const)}
        />
      }
    >
      <CurveChart
        height={280}
        yWidth={64}
        series={[
          {
            id: 'money',
            name: t('money'),
            color: 'var(--ink)',
            points: points.map(({ threshold, amount }) => ({ x: threshold, y: amount })),
          },
        ]}
        x={{ domain: [first, 1], ticks: steps, format: score }}
        y={{ domain: [base, end], ticks, format: (amount) => formatCompact(amount, locale) }}
        guides={marks.map(({ guide }) => guide)}
        markers={marks.map(({ marker }) => marker)}
        labels={marks.map(({ label }) => label)}
      />
    </ChartFrame>
  )
}
