import type { ReactNode } from 'react'

type CurveFigureProps = {
  title: ReactNode
  /** What the axis at the left says, with its unit. */
  axis: string
  children: ReactNode
}

/** One of several small charts: its name and what its height means above it. */
export function CurveFigure({ title, axis, children }: CurveFigureProps) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm">{title}</h3>
      <p className="mb-1 text-ink-3 text-xs">{axis}</p>
      {children}
    </div>
  )
}
