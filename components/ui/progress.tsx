import type { ReactNode } from 'react'

type ProgressProps = {
  /** What is under way, for screen readers; shown when `detail` is given. */
  label: string
  value: number
  max?: number
  /** Rate, time left: the right end of the line above the bar. */
  detail?: ReactNode
  /** Shows `label` above the bar. */
  showLabel?: boolean
  className?: string
}

export function Progress({ label, value, max = 100, detail, showLabel, className }: ProgressProps) {
  const done = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0
  return (
    <div data-slot="progress" className={className}>
      {(showLabel || detail !== undefined) && (
        <div className="mb-2 flex flex-wrap justify-between gap-x-4 text-xs">
          <span>{label}</span>
          <span className="num">{detail}</span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-2 overflow-hidden rounded-sm bg-hover"
      >
        <div className="h-full bg-accent transition-[width] duration-slow" style={{ width: `${done * 100}%` }} />
      </div>
    </div>
  )
}
