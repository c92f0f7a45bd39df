'use client'

import { useLocale } from 'next-intl'
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { niceTicks } from '@/components/charts/nice-ticks'
import { formatMoney, formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { popClass } from '@/components/ui/overlay'
import type { OverviewReply } from '@/lib/analytics'
import { type MoneyUnit, spread, ticksOf } from '../core/chart-scale'
import { useBucketWords } from './use-bucket-words'

/** Words at a line's right end, at the height of its last value. */
export type EndLabel = { at: number; text: string; color: string }
type Name = 'this' | 'target' | 'projection' | 'previous'
type Props = {
  overview: OverviewReply
  unit: MoneyUnit
  highest: number
  /** Place of the last bucket that has begun; −1 before the first. */
  reached: number
  labels: readonly EndLabel[]
  here: string
  names: Record<Name, string>
}

const [height, top, axis] = [264, 12, 30]
const tick = { fontFamily: 'var(--mono)', fontSize: 12, fill: 'var(--ink-3)' }
const still = { dot: false, isAnimationActive: false, type: 'linear' } as const
const halo = { paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 4, strokeLinejoin: 'round' } as const

export function RecoveredLines({ overview, unit, highest, reached, labels, here, names }: Props) {
  const locale = useLocale()
  const words = useBucketWords(overview.range)
  const { series, projection, amount } = overview.recovered
  const last = series.length - 1
  const ticks = niceTicks(0, highest / unit.size || 1).map((value) => value * unit.size)
  const most = ticks[ticks.length - 1] ?? 1
  const data = series.map((row, place) => ({
    place,
    this: row.total,
    target: row.target_total,
    previous: row.previous_total,
    projection: projection !== null && place >= reached ? between(amount, projection, place, reached, last) : null,
  }))
  const plot = height - top - axis
  const heights = spread(
    labels.map(({ at }) => top + plot * (1 - at / most)),
    15,
    height - axis,
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto]">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 600, height }}>
        <ComposedChart data={data} margin={{ top, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          {overview.range.bucket === 'day' &&
            series.map(({ at, weekend }, place) =>
              weekend ? (
                <ReferenceArea
                  key={at}
                  x1={Math.max(0, place - 0.5)}
                  x2={Math.min(last, place + 0.5)}
                  fill="var(--sunken)"
                  fillOpacity={1}
                  stroke="none"
                />
              ) : null,
            )}
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            type="number"
            dataKey="place"
            domain={[0, Math.max(1, last)]}
            ticks={ticksOf(series.length, overview.range.range === 'month' ? 8 : 7)}
            tickFormatter={(place: number) => (series[place] ? words.tick(series[place].at) : '')}
            tick={tick}
            tickLine={false}
            stroke="var(--line-strong)"
            interval="preserveStartEnd"
          />
          <YAxis
            type="number"
            domain={[0, most]}
            ticks={ticks}
            tickFormatter={(value: number) => formatNumber(value / unit.size, locale, { digits: 1 })}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={36}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
            content={({ active, payload, label }) => {
              const row = series[Number(label)]
              if (!active || !row || !payload?.length) return null
              return (
                <div className={`${popClass.join(' ')} num px-3 py-2 text-xs`}>
                  <p className="text-ink-3">{words.whole(row.at)}</p>
                  {payload
                    .filter(({ value }) => typeof value === 'number')
                    .map((entry) => (
                      <p key={String(entry.dataKey)}>
                        <span className="font-sans text-ink-2">{names[entry.dataKey as Name]}</span>{' '}
                        {formatMoney(centsOf(Number(entry.value)), locale)}
                      </p>
                    ))}
                </div>
              )
            }}
          />
          <Line {...still} dataKey="previous" stroke="var(--ink-3)" strokeOpacity={0.6} strokeWidth={1.25} />
          <Line {...still} dataKey="target" stroke="var(--ink-2)" strokeWidth={1.25} strokeDasharray="5 4" />
          <Line {...still} dataKey="projection" stroke="var(--accent)" strokeWidth={2} strokeDasharray="2 3" />
          <Line {...still} dataKey="this" stroke="var(--accent)" strokeWidth={2.5} />
          {reached >= 0 && (
            <ReferenceDot
              x={reached}
              y={amount}
              r={4.5}
              fill="var(--accent)"
              stroke="var(--surface)"
              strokeWidth={2}
              label={{
                value: here,
                position: reached > last * 0.25 ? 'left' : 'right',
                offset: 10,
                dy: -10,
                style: { fill: 'var(--accent)', fontSize: 12, fontWeight: 560, fontFamily: 'var(--sans)', ...halo },
              }}
              ifOverflow="visible"
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
      <div className="relative w-24 text-xs sm:w-32">
        {labels.map(({ text, color }, place) => (
          <span
            key={text}
            className="-translate-y-1/2 -left-3 absolute whitespace-nowrap max-sm:whitespace-normal max-sm:leading-3"
            style={{ top: `${((heights[place] ?? 0) / height) * 100}%`, color }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}

const between = (from: number, to: number, place: number, first: number, last: number) =>
  last === first ? to : from + ((to - from) * (place - first)) / (last - first)
