export type Point = { contribution: number }

export type PointSums = {
  shown: number
  /** Σ of what is not shown, and how many. */
  rest: number
  restCount: number
  plus: number
  minus: number
  /** The largest absolute bar, for the scale; never 0. */
  scale: number
}

/** Sums of an explanation that shows its `limit` heaviest reasons and folds the others into one line. */
export function sumPoints(points: readonly Point[], limit: number): PointSums {
  const total = (list: readonly Point[]) => list.reduce((sum, point) => sum + point.contribution, 0)
  const rest = points.slice(limit)
  return {
    shown: Math.min(points.length, limit),
    rest: total(rest),
    restCount: rest.length,
    plus: total(points.filter((point) => point.contribution > 0)),
    minus: total(points.filter((point) => point.contribution < 0)),
    scale: Math.max(
      ...points.slice(0, limit).map((point) => Math.abs(point.contribution)),
      Math.abs(total(rest)),
      1e-9,
    ),
  }
}

/** Heaviest first, whichever way they push. */
export function byWeight<T extends Point>(points: readonly T[]): T[] {
  return [...points].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}
