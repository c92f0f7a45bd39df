/** Most points a curve keeps: enough for any screen. */
const MAX_POINTS = 200

/** Ascending indices out of `count`, evenly spread, at most `limit`, with both ends and `keep` among them. */
export function thin(count: number, keep: number[] = [], limit = MAX_POINTS): number[] {
  if (count <= limit) return Array.from({ length: count }, (_, i) => i)
  const free = limit - keep.length
  const chosen = new Set(keep)
  for (let i = 0; i < free; i++) chosen.add(Math.round((i * (count - 1)) / (free - 1)))
  return [...chosen].sort((a, b) => a - b)
}
