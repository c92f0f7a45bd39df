import { MlError } from '../errors.ts'
import type { Feature, Frame } from '../frame.ts'
import { binCategories, isCategory } from './bin-categories.ts'
import { type BinTable, binNumbers, createBinTable, fillBinTable } from './bin-numbers.ts'
import { type FeatureProfile, profileNumbers } from './profile.ts'
import { quantileEdges } from './quantile-edges.ts'
import { sortValues, sortWholeValues } from './sort-values.ts'

/** Quantiles come from at most this many rows, evenly spaced over the ascending row indices. */
const SAMPLE = 100_000
/** Whole numbers that span no more than this are sorted by counting. */
const MAX_COUNTED = 65_536

export interface BinnedFeature {
  /** Value bins; the bin numbered `bins` holds missing values. */
  bins: number
  /** Bins in use: the value bins, and the missing one where a row misses the value. */
  codes: number
  /** Ascending upper edges of all bins but the last; empty for a category. */
  edges: Float64Array
  /** Bin of each category (−1 unseen); null for numbers and booleans. */
  binOf: Int16Array | null
  profile: FeatureProfile
}

/**
 * Bins the given rows (ascending) of every feature into `out`, feature f at f × rows. `onFeature`
 * runs before each feature. Throws MlError: invalid_input.
 */
export function binColumns(
  frame: Frame,
  rows: Uint32Array,
  out: Uint8Array,
  onFeature: (index: number) => void = () => {},
): BinnedFeature[] {
  // Taken once: what a feature leaves behind would pile up until the garbage collector comes.
  const values = new Float64Array(rows.length)
  const size = Math.min(rows.length, SAMPLE)
  const room: Room = {
    table: createBinTable(),
    sample: new Float64Array(size),
    other: new Float64Array(size),
    counts: new Uint32Array(MAX_COUNTED),
  }
  return frame.features.map((feature, f) => {
    onFeature(f)
    gather(frame.columns[f], rows, values, feature)
    const own = out.subarray(f * rows.length, (f + 1) * rows.length)
    return feature.type === 'category' ? binCategoryColumn(values, feature, own) : binNumberColumn(values, room, own)
  })
}

/** What binning a number column works in. */
interface Room {
  table: BinTable
  sample: Float64Array
  other: Float64Array
  counts: Uint32Array
}

function gather(column: Float64Array | undefined, rows: Uint32Array, out: Float64Array, feature: Feature): void {
  if (!column) throw new MlError('invalid_input', `feature "${feature.name}" has no column`)
  for (let i = 0; i < rows.length; i++) out[i] = column[rows[i] as number] as number
}

function binNumberColumn(values: Float64Array, room: Room, out: Uint8Array): BinnedFeature {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let present = 0
  let whole = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value - value !== 0) continue
    present++
    if (value < min) min = value
    if (value > max) max = value
    if (Math.floor(value) === value) whole++
  }
  if (present === 0) min = max = 0
  const sampled = sample(values, room.sample)
  const narrow = whole === present && max - min <= Math.min(MAX_COUNTED - 1, 4 * sampled.length)
  const sorted = narrow
    ? sortWholeValues(sampled, min, room.counts.subarray(0, max - min + 1))
    : sortValues(sampled, room.other.subarray(0, sampled.length))
  const edges = quantileEdges(sorted, whole === present)
  const bins = present === 0 ? 0 : edges.length + 1
  fillBinTable(room.table, edges, bins)
  binNumbers(values, edges, room.table, out)
  const missing = values.length - present
  const profile = profileNumbers(sorted, min + 0, max + 0, whole === present, missing)
  return { bins, codes: bins + (missing > 0 ? 1 : 0), edges, binOf: null, profile }
}

/** The finite ones of an even sample as long as `picked`, at its start. */
function sample(values: Float64Array, picked: Float64Array): Float64Array {
  const stride = Math.max(1, values.length / SAMPLE)
  let kept = 0
  for (let i = 0; i < picked.length; i++) {
    const value = values[Math.floor(i * stride)] as number
    if (value - value === 0) picked[kept++] = value
  }
  return picked.subarray(0, kept)
}

function binCategoryColumn(values: Float64Array, feature: Feature, out: Uint8Array): BinnedFeature {
  const categories = feature.categories.length
  const { bins, binOf, counts } = binCategories(values, categories)
  let missing = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (isCategory(value, categories)) out[i] = binOf[value] as number
    else {
      out[i] = bins
      missing++
    }
  }
  const profile: FeatureProfile = {
    min: 0,
    max: Math.max(0, categories - 1),
    median: 0,
    integer: true,
    step: 1,
    scale: 1,
    missing,
    categoryCounts: [...counts],
  }
  return { bins, codes: bins + (missing > 0 ? 1 : 0), edges: new Float64Array(0), binOf, profile }
}
