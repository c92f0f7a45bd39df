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

/**
 * Sums of an explanation that shows its `limit` heaviest reasons and folds the others, told and untold, into one line.
 * @param untold what the columns that are not among `points` add together, and how many they are
 */
export function sumPoints(
  points: readonly Point[],
  limit: number,
  untold: Point & { count: number } = { contribution: 0, count: 0 },
): PointSums {
  const total = (list: readonly Point[]) => list.reduce((sum, point) => sum + point.contribution, 0)
  const rest = points.slice(limit)
  const folded = total(rest) + untold.contribution
  const all = [...points, untold]
  return {
    shown: Math.min(points.length, limit),
    rest: folded,
    restCount: rest.length + untold.count,
    plus: total(all.filter((point) => point.contribution > 0)),
    minus: total(all.filter((point) => point.contribution < 0)),
    scale: Math.max(...points.slice(0, limit).map((point) => Math.abs(point.contribution)), Math.abs(folded), 1e-9),
  }
}

/** Heaviest first, whichever way they push. */
export function byWeight<T extends Point>(points: readonly T[]): T[] {
  return [...points].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
}
