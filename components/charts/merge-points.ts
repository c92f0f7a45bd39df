export type Point = { x: number; y: number }
export type MergedPoint = { x: number } & Record<string, number>

/** One table for the lines of a chart: ordered by x, each line's own order kept where x is the same. */
export function mergePoints(series: readonly { id: string; points: readonly Point[] }[]): MergedPoint[] {
  return series
    .flatMap(({ id, points }) => points.map(({ x, y }) => ({ x, [id]: y }) as MergedPoint))
    .sort((a, b) => a.x - b.x)
}
