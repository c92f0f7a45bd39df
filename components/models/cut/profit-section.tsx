'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart, type CurveLabel, type CurveMarker } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatCompact } from '@/components/lib/format'
import { useCut } from '@/components/models/cut/cut-context'
import { UseThreshold } from '@/components/models/cut/use-threshold'
import { gainCents, profitLine, profitOf } from '@/components/models/lib/money'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'

/** What the held-out orders would have earned at each threshold, and where that is most. */
export function ProfitSection() {
  const t = useTranslations('models.profit')
  const { locale, score, count, reais: money } = useFigures()
  const { model, step, counts, ownCounts, costs, best, moved, setStep } = useCut()
  const own = Math.round(model.threshold * 100)
  const line = profitLine(model.threshold_table, costs)
  const compact = (cents: number) => formatCompact(cents / 100, locale)
  const here = profitOf(counts, costs)
  const top = line[best]?.profitCents ?? 0
  const gain = gainCents(model.threshold_table, ownCounts, best, costs)
  const ticks = niceTicks(Math.min(...line.map(({ profitCents }) => profitCents)), top)
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
  const chosen = moved ? step : best
  return (
    <Section
      span={6}
      title={
        gain > 0
          ? t('finding', { threshold: score(best / 100), money: money(gain) })
          : t('findingBest', { threshold: score(model.threshold) })
      }
      note={t('note', { sale: money(costs.saleCents), loss: money(costs.lossCents), rows: count(model.test_rows) })}
    >
      <ChartFrame
        axis={t('axis')}
        summary={t('summary', {
          own: score(model.threshold),
          ownMoney: money(profitOf(ownCounts, costs)),
          best: score(best / 100),
          bestMoney: money(top),
        })}
        table={
          <ChartTable
            label={t('table')}
            head={[t('threshold'), t('profit')]}
            rows={line
              .filter(({ step: at }) => at % 5 === 0 || at === best || at === own)
              .map(({ step: at, profitCents }) => [score(at / 100), money(profitCents)])}
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
              points: line.map(({ step: at, profitCents }) => ({ x: at / 100, y: profitCents })),
            },
          ]}
          x={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: score }}
          y={{ domain: [base, ticks.at(-1) ?? 1], ticks, format: compact }}
          guides={[
            { from: { x: step / 100, y: base }, to: { x: step / 100, y: here }, color: 'var(--ink)' },
            ...(best === step
              ? []
              : [
                  {
                    from: { x: best / 100, y: base },
                    to: { x: best / 100, y: top },
                    color: 'var(--accent)',
                    dashed: true,
                  },
                ]),
          ]}
          labels={labels}
          markers={markers}
        />
      </ChartFrame>
      <div className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
        {chosen !== own && <UseThreshold step={chosen} />}
        {best !== step && (
          <Button variant="ghost" onClick={() => setStep(best)}>
            {t('tryBest', { threshold: score(best / 100) })}
          </Button>
        )}
        {chosen !== own && <p className="text-ink-3 text-xs">{t('audited')}</p>}
      </div>
    </Section>
  )
}
