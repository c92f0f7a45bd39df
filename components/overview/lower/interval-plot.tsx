import { type Rated, smallCount } from './core/leader'

type Props = { of: Rated; end: number; mean: number | null }

const height = 28
const thirds = [0, 1 / 3, 2 / 3, 1]
const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`

/** A rate as a dot on its interval; hollow where n is small. The row's figure says it in words. */
export function IntervalPlot({ of: { rate, n, interval }, end, mean }: Props) {
  const small = n < smallCount
  const middle = height / 2
  return (
    <svg aria-hidden width="100%" height={height} className="block overflow-visible">
      {thirds.map((place) => (
        <line key={place} x1={percent(place)} x2={percent(place)} y1={0} y2={height} stroke="var(--line)" />
      ))}
      {mean !== null && (
        <line
          x1={percent(mean / end)}
          x2={percent(mean / end)}
          y1={0}
          y2={height}
          stroke="var(--ink-3)"
          strokeDasharray="2 2"
        />
      )}
      {interval && (
        <line
          x1={percent(interval.low / end)}
          x2={percent(interval.high / end)}
          y1={middle}
          y2={middle}
          stroke="var(--ai)"
          strokeWidth={small ? 1.25 : 3}
          strokeOpacity={small ? 0.8 : 0.45}
          strokeLinecap="round"
        />
      )}
      {rate !== null && (
        <circle
          cx={percent(rate / end)}
          cy={middle}
          r={4}
          fill={small ? 'var(--surface)' : 'var(--ai)'}
          stroke="var(--ai)"
          strokeWidth={1.5}
        />
      )}
    </svg>
  )
}
