'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { type Cohort, dayTicks, endsClear, lastDay, mostDrawn, shareAt } from './core/cohort'

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
type Look = { color: string; dashed: boolean }
const plain: Look = { color: 'var(--ink-3)', dashed: false }

/** How each drawn month looks, the newest in the accent; every other one dashed, so that colour is never alone. */
export const cohortLooks = (drawn: readonly Cohort[]): ReadonlyMap<string, Look> =>
  new Map(
    drawn.map(({ month }, place) => {
      const age = drawn.length - 1 - place
      return [month, { color: colors[age] ?? plain.color, dashed: age % 2 === 1 }]
    }),
  )

export const drawnOf = (cohorts: readonly Cohort[]): Cohort[] =>
  cohorts.filter(({ entered }) => entered > 0).slice(-mostDrawn)

/** Room for names at the right, as a share of the days. */
const room = 1.2

/** What came back of what entered, by days since it did, a line a month. */
export function CohortChart({ cohorts, monthName }: Props) {
  const t = useTranslations('overviewLower.cohort')
  const locale = useLocale()
  const drawn = drawnOf(cohorts)
  const end = Math.max(1, ...drawn.map(lastDay))
  const days = dayTicks(end)
  const most = Math.max(0.01, ...drawn.map((cohort) => shareAt(cohort, end)))
  const ticks = niceTicks(0, most * 100).map((tick) => tick / 100)
  const top = ticks.at(-1) ?? 1
  const gap = (top * 9) / (height - 40)
  const looks = cohortLooks(drawn)
  const newest = drawn.at(-1)
  const before = drawn.at(-2)
  const leads =
    newest !== undefined && (before === undefined || shareAt(newest, end) >= shareAt(before, lastDay(newest)))
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
        series={drawn.map((cohort) => ({
          id: cohort.month,
          name: monthName(cohort.month),
          ...(looks.get(cohort.month) ?? plain),
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
        labels={drawn
          .filter((cohort) => cohort === newest || endsClear(cohort, drawn, gap, end * 0.14))
          .map((cohort) => ({
            x: lastDay(cohort),
            y: shareAt(cohort, end),
            text: monthName(cohort.month),
            anchor: cohort !== newest ? ('right' as const) : leads ? ('top' as const) : ('bottom' as const),
            color: looks.get(cohort.month)?.color ?? plain.color,
            strong: cohort === newest,
          }))}
      />
    </ChartFrame>
  )
}
