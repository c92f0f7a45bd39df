export type MoneyUnit = { name: 'millions' | 'thousands' | 'reais'; size: number }

/** The unit that an axis of this much money is told in. */
export function moneyUnitOf(most: number): MoneyUnit {
  if (most >= 1_000_000) return { name: 'millions', size: 1_000_000 }
  if (most >= 10_000) return { name: 'thousands', size: 1_000 }
  return { name: 'reais', size: 1 }
}

/**
 * Moves labels apart that would touch: each stays as near to its own height as the others let it.
 * @param heights px from the top, one a label
 * @param gap px between two
 * @param bottom px that none goes below
 */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((height, place) => ({ height, place })).sort((a, b) => a.height - b.height)
  let least = 0
  for (const label of order) {
    label.height = Math.max(label.height, least)
    least = label.height + gap
  }
  let most = bottom
  for (const label of [...order].reverse()) {
    label.height = Math.min(label.height, most)
    most = label.height - gap
  }
  const placed = new Array<number>(heights.length)
  for (const { height, place } of order) placed[place] = height
  return placed
}

/** Which buckets an axis names: the first, then every `step`, the last where it stands clear of the one before. */
export function ticksOf(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most))
  const places = Array.from({ length: Math.ceil(count / step) }, (_, place) => place * step)
  const last = places[places.length - 1] ?? 0
  return count - 1 - last >= step * 0.75 ? [...places, count - 1] : places
}
