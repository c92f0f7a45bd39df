'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { CurveChart } from '@/components/charts/curve-chart'
import { formatCompact } from '@/components/lib/format'
import { shareAxis } from '@/components/models/curves/share-axis'
import { useAxisValue } from '@/components/models/explanation/axis-value'
import { useFigures } from '@/components/models/lib/use-figures'
import type { ExplanationReply } from '@/lib/models'

type DependenceCurveProps = {
  about: ExplanationReply['partial_dependence'][number]
  /** Of P(approve), the same for all columns so that they may be compared. */
  range: [number, number]
}

/** How the mean chance moves as one number moves and all else stays. */
export function DependenceCurve({ about, range }: DependenceCurveProps) {
  const t = useTranslations('models.dependence')
  const { percent, locale } = useFigures()
  const say = useAxisValue()
  const points = about.points.flatMap(({ value, probability }) =>
    typeof value === 'number' ? [{ x: value, y: probability }] : [],
  )
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const domain: [number, number] = first.x === last.x ? [first.x - 1, last.x + 1] : [first.x, last.x]
  const ends = { from: say(first.x), to: say(last.x), start: percent(first.y), end: percent(last.y) }
  const gap = about.points.find(({ value }) => value === null)
  return (
    <ChartFrame
      axis={gap ? t('axisMissing', { chance: percent(gap.probability) }) : t('axis')}
      summary={t('summary', { name: about.label, ...ends })}
      table={
        <ChartTable
          label={t('table', { name: about.label })}
          head={[about.label, t('chance'), t('share')]}
          rows={about.points.map((point) => [say(point.value), percent(point.probability), percent(point.share)])}
        />
      }
    >
      <CurveChart
        height={150}
        series={[{ id: 'chance', name: t('chance'), color: 'var(--accent)', points }]}
        x={{
          domain,
          ticks: [domain[0], (domain[0] + domain[1]) / 2, domain[1]],
          format: (x) => formatCompact(x, locale),
        }}
        y={{ ...shareAxis, domain: range, ticks: [range[0], (range[0] + range[1]) / 2, range[1]] }}
      />
    </ChartFrame>
  )
}
