'use client'

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { mergePoints, type Point } from '@/components/charts/merge-points'
import { popClass } from '@/components/ui/overlay'

export type CurveAxis = { domain: [number, number]; ticks: number[]; format: (value: number) => string }
export type CurveSeries = {
  id: string
  name: string
  points: readonly Point[]
  color: string
  /** A pattern of strokes and gaps, or the usual one. */
  dashed?: boolean | string
}
type Anchor = 'left' | 'right' | 'top' | 'bottom'
/** Words beside a place of the picture, instead of a legend. */
export type CurveLabel = Point & { text: string; anchor?: Anchor; color?: string; strong?: boolean }
/** A dot, with words or an empty text: `hollow` is where one stands, filled where one could. */
export type CurveMarker = CurveLabel & { hollow?: boolean }
export type CurveGuide = { from: Point; to: Point; color?: string; dashed?: boolean; width?: number }

type CurveChartProps = {
  series: readonly CurveSeries[]
  x: CurveAxis
  y: CurveAxis
  labels?: readonly CurveLabel[]
  markers?: readonly CurveMarker[]
  guides?: readonly CurveGuide[]
  height?: number
  /** Room for the tick labels at the left. */
  yWidth?: number
  /** A dot on each point: for curves of few points. */
  dots?: boolean
}

const tick = { fontFamily: 'var(--mono)', fontSize: 12, fill: 'var(--ink-3)' }
const textOf = ({ text, anchor = 'right', color = 'var(--ink)', strong = false }: CurveLabel) => ({
  value: text,
  position: anchor,
  offset: 9,
  style: {
    fill: color,
    fontSize: 12,
    fontWeight: strong ? 560 : 400,
    fontFamily: 'var(--sans)',
    // A halo of paper, so that a line never strikes words through.
    paintOrder: 'stroke',
    stroke: 'var(--surface)',
    strokeWidth: 4,
    strokeLinejoin: 'round' as const,
  },
})

/** Lines on two numeric axes, each named where it runs. Put it inside a `ChartFrame`. */
export function CurveChart({
  series,
  x,
  y,
  labels = [],
  markers = [],
  guides = [],
  height = 260,
  yWidth = 34,
  dots = false,
}: CurveChartProps) {
  const data = mergePoints(series)
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
      <LineChart data={data} margin={{ top: 12, right: 14, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={x.domain}
          ticks={x.ticks}
          tickFormatter={x.format}
          tick={tick}
          tickLine={false}
          stroke="var(--line-strong)"
          allowDataOverflow
        />
        <YAxis
          type="number"
          domain={y.domain}
          ticks={y.ticks}
          tickFormatter={y.format}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={yWidth}
          allowDataOverflow
        />
        {guides.map((guide) => (
          <ReferenceLine
            key={`${guide.from.x} ${guide.from.y} ${guide.to.x} ${guide.to.y}`}
            segment={[guide.from, guide.to]}
            stroke={guide.color ?? 'var(--ink-3)'}
            strokeWidth={guide.width ?? 1}
            strokeDasharray={guide.dashed ? '3 3' : undefined}
            ifOverflow="hidden"
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={({ active, payload, label }) =>
            active && payload?.length ? (
              <div className={`${popClass.join(' ')} num px-3 py-2 text-xs`}>
                <p className="text-ink-3">{x.format(Number(label))}</p>
                {payload.map((entry) => (
                  <p key={String(entry.dataKey)}>
                    <span className="font-sans text-ink-2">{entry.name}</span> {y.format(Number(entry.value))}
                  </p>
                ))}
              </div>
            ) : null
          }
        />
        {series.map((line) => (
          <Line
            key={line.id}
            dataKey={line.id}
            name={line.name}
            type="linear"
            stroke={line.color}
            strokeWidth={2.25}
            strokeDasharray={line.dashed === true ? '6 4' : line.dashed || undefined}
            dot={dots ? { r: 3, fill: 'var(--surface)', stroke: line.color, strokeWidth: 2 } : false}
            activeDot={{ r: 3, stroke: line.color, fill: 'var(--surface)' }}
            isAnimationActive={false}
            connectNulls
          />
        ))}
        {labels.map((label) => (
          <ReferenceDot key={label.text} x={label.x} y={label.y} r={0} label={textOf(label)} ifOverflow="visible" />
        ))}
        {markers.map((marker) => (
          <ReferenceDot
            key={`${marker.x} ${marker.y} ${marker.text}`}
            x={marker.x}
            y={marker.y}
            r={4.5}
            fill={marker.hollow ? 'var(--surface)' : (marker.color ?? 'var(--ink)')}
            stroke={marker.color ?? 'var(--ink)'}
            strokeWidth={2}
            label={marker.text === '' ? undefined : textOf(marker)}
            ifOverflow="visible"
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
