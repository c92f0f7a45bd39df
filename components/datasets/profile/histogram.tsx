import { useTranslations } from 'next-intl'
import type { DatasetColumn } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'

const width = 160
const half = 15
const gap = 1
const barClass = { up: 'fill-accent', down: 'fill-negative-mid' }

/** Heights up (approved) and down (rejected) of each bar, as shares of the tallest. */
function mirrored(column: Pick<DatasetColumn, 'histogram' | 'top'>): { up: number; down: number }[] {
  const bars =
    column.histogram?.counts.map((rows, bin) => ({ rows, rate: column.histogram?.approve_rates[bin] ?? 0 })) ??
    column.top?.map(({ share, approve_rate }) => ({ rows: share, rate: approve_rate })) ??
    []
  const sides = bars.map(({ rows, rate }) => ({ up: rows * rate, down: rows * (1 - rate) }))
  const tallest = sides.reduce((most, { up, down }) => Math.max(most, up, down), 0)
  return sides.map(({ up, down }) => ({ up: up / (tallest || 1), down: down / (tallest || 1) }))
}

/** Approved above the line, rejected below: the split shows where the column tells them apart. */
export function Histogram({ column }: { column: DatasetColumn }) {
  const t = useTranslations('datasets.profile')
  const { value, percent } = useFigures()
  const bars = mirrored(column)
  if (bars.length === 0) return <span className="text-ink-3">–</span>
  const step = Math.min(width / bars.length, 24)
  const summary = column.histogram
    ? t('histogramNumbers', { from: value(column.histogram.from), to: value(column.histogram.to) })
    : t('histogramValues', {
        values: (column.top ?? [])
          .slice(0, 3)
          .map((entry) => `${entry.value} ${percent(entry.share)}`)
          .join(', '),
      })
  return (
    <svg
      viewBox={`0 0 ${width} ${half * 2 + 1}`}
      width={width}
      height={half * 2 + 1}
      role="img"
      aria-label={summary}
      className="block"
    >
      <title>{summary}</title>
      {bars.map(({ up, down }, place) => {
        const x = place * step
        const barWidth = Math.max(1, step - gap)
        const upHeight = up > 0 ? Math.max(0.75, up * half) : 0
        const downHeight = down > 0 ? Math.max(0.75, down * half) : 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <g key={place}>
            <rect x={x} y={half - upHeight} width={barWidth} height={upHeight} className={barClass.up} />
            <rect x={x} y={half + 1} width={barWidth} height={downHeight} className={barClass.down} />
          </g>
        )
      })}
      <line x1={0} x2={width} y1={half + 0.5} y2={half + 0.5} className="stroke-line-strong" />
    </svg>
  )
}
