import { readableBetween } from './readable-number.ts'

/** Value bins of a feature; the missing bin comes on top, so a bin always fits a byte. */
export const MAX_BINS = 255

/**
 * Ascending edges of at most `maxBins` bins over `sorted` values (no NaN): bin b holds the values
 * with edge[b−1] < value ≤ edge[b]. One bin a distinct value where they fit, otherwise equal
 * counts with a bin of its own for a value heavier than an average bin.
 */
export function quantileEdges(sorted: Float64Array, whole: boolean, maxBins = MAX_BINS): Float64Array {
  const { values, counts } = distinctRuns(sorted)
  if (values.length <= maxBins) {
    return Float64Array.from({ length: Math.max(0, values.length - 1) }, (_, i) =>
      readableBetween(values[i] as number, values[i + 1] as number, whole),
    )
  }
  const closes = closeBins(counts, sorted.length, maxBins)
  return Float64Array.from(closes, (i) => readableBetween(values[i] as number, values[i + 1] as number, whole))
}

function distinctRuns(sorted: Float64Array): { values: Float64Array; counts: Uint32Array } {
  const values = new Float64Array(sorted.length)
  const counts = new Uint32Array(sorted.length)
  let run = -1
  let last = Number.NaN
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number
    if (value !== last) {
      values[++run] = value
      last = value
    }
    counts[run] = (counts[run] as number) + 1
  }
  return { values: values.subarray(0, run + 1), counts: counts.subarray(0, run + 1) }
}

/** Indices of the runs after which a bin is closed; at most maxBins − 1 of them. */
function closeBins(counts: Uint32Array, total: number, maxBins: number): number[] {
  const average = total / maxBins
  let binsLeft = maxBins
  let rowsLeft = total
  for (const count of counts) {
    if (count < average) continue
    binsLeft--
    rowsLeft -= count
  }
  let target = rowsLeft / Math.max(1, binsLeft)
  const closes: number[] = []
  let held = 0
  for (let i = 0; i + 1 < counts.length && closes.length < maxBins - 1; i++) {
    const count = counts[i] as number
    const heavy = count >= average
    if (!heavy) rowsLeft -= count
    held += count
    const heavyNext = (counts[i + 1] as number) >= average
    if (!(heavy || held >= target || (heavyNext && held >= Math.max(1, target / 2)))) continue
    closes.push(i)
    held = 0
    if (!heavy) target = rowsLeft / Math.max(1, --binsLeft)
  }
  return closes
}
