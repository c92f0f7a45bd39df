'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart, type CurveLabel, type CurveMarker } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatCompact } from '@/components/lib/format'
import { useCut } from '@/components/models/cut/cut-context'
import { profitOf, type Takings } from '@/components/models/lib/money'
import { useFigures } from '@/components/models/lib/use-figures'

/** Money made at every threshold, with where one stands and where it is most. */
export function ProfitChart({ takings }: { takings: Takings }) {
  const t = useTranslations('models.profit')
  const { locale, score, reais: money } = useFigures()
  const { model, step, moved } = useCut()
  const own = Math.round(model.threshold * 100)
  const { best } = takings
  const line = takings.line.map(profitOf)
  const compact = (cents: number) => formatCompact(cents / 100, locale)
  const here = moved ? (line[step] ?? 0) : profitOf(takings.own)
  const top = line[best] ?? 0
  const ticks = niceTicks(Math.min(...line), top)
  const base = ticks[0] ?? 0
  const words = { text: moved ? t('here') : t('now'), anchor: step > 12 ? 'left' : 'right' } as const
  const room = ((ticks.at(-1) ?? 1) - base) * 0.06
  const markers: CurveMarker[] = [{ x: step / 100, y: here, text: '', hollow: true }]
  const labels: CurveLabel[] = [{ x: step / 100, y: base + room, ...words }]
  if (best !== step) {
    markers.push({ x: best / 100, y: top, text: '', color: 'var(--accent)' })
    labels.push({
      x: best / 100,
      // Above the line, on the side where there is room even on a phone.
      y: top + room,
      text: t('bestMark', { threshold: score(best / 100), money: compact(top) }),
      anchor: best > 50 ? 'left' : 'right',
      color: 'var(--accent)',
      strong: true,
    })
  }
  const up = (at: number, y: number) => ({ from: { x: at / 100, y: base }, to: { x: at / 100, y } })
  return (
    <ChartFrame
      axis={t('axis')}
      summary={t('summary', {
        own: score(model.threshold),
        ownMoney: money(profitOf(takings.own)),
        best: score(best / 100),
        bestMoney: money(top),
      })}
      table={
        <ChartTable
          label={t('table')}
          head={[t('threshold'), t('profit'), t('perOrder')]}
          rows={line.flatMap((cents, at) =>
            at % 5 === 0 || at === best || at === own
              ? [[score(at / 100), money(cents), money(Math.round(cents / Math.max(1, takings.rows)))] as const]
              : [],
          )}
        />
      }
    >
      <CurveChart
        height={280}
        yWidth={64}
        series={[
          {
            id: 'profit',
            name: t('profit'),
            color: 'var(--ink)',
            points: line.map((y, at) => ({ x: at / 100, y })),
          },
        ]}
        x={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: score }}
        y={{ domain: [base, ticks.at(-1) ?? 1], ticks, format: compact }}
        guides={[
          { ...up(step, here), color: 'var(--ink)' },
          ...(best === step ? [] : [{ ...up(best, top), color: 'var(--accent)', dashed: true }]),
        ]}
        labels={labels}
        markers={markers}
      />
    </ChartFrame>
  )
}
