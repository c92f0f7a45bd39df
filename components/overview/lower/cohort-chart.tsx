'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { type Cohort, dayTicks, lastDay, mostDrawn, shareAt, spread } from './core/cohort'

type Props = { cohorts: readonly Cohort[]; monthName: (month: string) => string }

const height = 260
/** Of the newest first: its line is the accent, older ones take the chart's scale. */
const colors = [
  'var(--accent)',
  'var(--chart-3)',
  'var(--chart-2)',
  'var(--chart-5)',
  'var(--chart-6)',
  'var(--chart-7)',
] as const
/** Room for names at the right, as a share of the days. */
const room = 1.2

/** What came back of what entered, by days since it did, a line a month. */
export function CohortChart({ cohorts, monthName }: Props) {
  const t = useTranslations('overviewLower.cohort')
  const locale = useLocale()
  const drawn = cohorts.filter(({ entered }) => entered > 0).slice(-mostDrawn)
  const end = Math.max(1, ...drawn.map(lastDay))
  const days = dayTicks(end)
  const most = Math.max(0.01, ...drawn.map((cohort) => shareAt(cohort, end)))
  const ticks = niceTicks(0, most * 100).map((tick) => tick / 100)
  const top = ticks.at(-1) ?? 1
  const ends = drawn.map((cohort) => ({ x: lastDay(cohort), y: shareAt(cohort, end) }))
  const tops = spread(ends, (top * 15) / (height - 40), end * 0.14)
  const color = (place: number) => colors[drawn.length - 1 - place] ?? 'var(--ink-3)'
  const dashed = (place: number) =>
    place === drawn.length - 1 ? false : place % 2 === drawn.length % 2 ? '6 4' : false
  const percent = (share: number) => formatPercent(share, locale)
  return (
    <ChartFrame
      axis={t('axis')}
      summary={t('summary', {
        lines: drawn
          .map((cohort) =>
            t('line', { month: monthName(cohort.month), share: percent(shareAt(cohort, end)), day: lastDay(cohort) }),
          )
          .join('; '),
      })}
      table={
        <ChartTable
          label={t('table')}
          head={[t('axis'), ...drawn.map(({ month }) => monthName(month))]}
          rows={days.map((day) => [
            formatNumber(day, locale),
            ...drawn.map((cohort) => (day > lastDay(cohort) ? '–' : percent(shareAt(cohort, day)))),
          ])}
        />
      }
    >
      <CurveChart
        height={height}
        yWidth={44}
        series={drawn.map((cohort, place) => ({
          id: cohort.month,
          name: monthName(cohort.month),
          color: color(place),
          dashed: dashed(place),
          points: [
            { x: 0, y: shareAt(cohort, 0) },
            ...cohort.days.filter(({ day }) => day > 0).map(({ day, share }) => ({ x: day, y: share })),
          ],
        }))}
        x={{
          domain: [0, Math.max(end, days.at(-1) ?? end) * room],
          ticks: days,
          format: (day) => formatNumber(Math.round(day), locale),
        }}
        y={{ domain: [0, top], ticks, format: (share) => formatPercent(share, locale, { digits: top < 0.05 ? 1 : 0 }) }}
        labels={drawn.map((cohort, place) => ({
          x: lastDay(cohort),
          y: tops[place] ?? 0,
          text: monthName(cohort.month),
          anchor: 'right' as const,
          color: color(place),
          strong: place === drawn.length - 1,
        }))}
      />
    </ChartFrame>
  )
}
