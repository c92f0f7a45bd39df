import { MAX_BINS } from './quantile-edges.ts'

/** No bin: the category does not occur in the training rows. */
const UNSEEN = -1

interface CategoryBins {
  bins: number
  /** Bin of each category, UNSEEN where training has none. */
  binOf: Int16Array
  /** Training rows of each category. */
  counts: Uint32Array
}

/** True when the number names one of `count` categories. */
export function isCategory(value: number, count: number): boolean {
  return value >= 0 && value < count && Math.floor(value) === value
}

/**
 * One bin a category seen in `values`, in category order. With more than 255 seen, the 254 most
 * frequent (ties: lower index) keep a bin and the rest share the last one, "other".
 */
export function binCategories(values: Float64Array, categories: number): CategoryBins {
  const counts = new Uint32Array(categories)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (isCategory(value, categories)) counts[value] = (counts[value] as number) + 1
  }
  const seen: number[] = []
  for (let c = 0; c < categories; c++) if (counts[c]) seen.push(c)
  const binOf = new Int16Array(categories).fill(UNSEEN)
  let own = seen
  if (seen.length > MAX_BINS) {
    const byCount = [...seen].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    own = byCount.slice(0, MAX_BINS - 1).sort((a, b) => a - b)
    for (const c of seen) binOf[c] = MAX_BINS - 1
  }
  own.forEach((c, bin) => {
    binOf[c] = bin
  })
  return { bins: Math.min(seen.length, MAX_BINS), binOf, counts }
}
