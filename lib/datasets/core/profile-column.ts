import type { ColumnWarning, StoredColumn } from '@/db/constants/datasets'
import { columnAuc } from './column-power'
import { deviation } from './moments'
import type { ColumnState, ProfileState } from './profile-state'
import type { SampleCell } from './row-sample'

export type ColumnProfile = {
  name: string
  missingShare: number
  distinct: number
  /** False beyond 10,000 distinct values (1,000 in tables of over 100 columns): then an estimate. */
  distinctExact: boolean
  min: number | null
  max: number | null
  mean: number | null
  std: number | null
  /** Equal ranges from `from` to `to` (the 1st and 99th percentile; the ends hold what lies outside), sampled rows. */
  histogram: { from: number; to: number; counts: number[]; approveRates: (number | null)[] } | null
  /** The commonest values among the sampled rows, shares of the rows that have a value. */
  top: { value: string; share: number; approveRate: number }[] | null
  /** |2·AUC − 1| of this column alone, 0–1; null when unknown. */
  gini: number | null
  warnings: ColumnWarning[]
}

const bins = 20
const topCount = 10
const leakingGini = 0.98
const highMissingShare = 0.5
const idLikeRows = 50

const isFeature = ({ type }: StoredColumn) =>
  type === 'number' || type === 'boolean' || type === 'category' || type === 'pending'

function histogramOf(column: SampleCell[], labels: number[]): ColumnProfile['histogram'] {
  const present = Float64Array.from(column.filter((cell): cell is number => typeof cell === 'number')).sort()
  if (present.length === 0) return null
  const at = (share: number) => present[Math.min(present.length - 1, Math.floor(share * present.length))] as number
  const [from, to] = at(0.01) < at(0.99) ? [at(0.01), at(0.99)] : [at(0), at(1)]
  const counts = new Array<number>(bins).fill(0)
  const approved = new Array<number>(bins).fill(0)
  column.forEach((cell, row) => {
    if (typeof cell !== 'number') return
    const place = to > from ? Math.floor(((cell - from) / (to - from)) * bins) : 0
    const bin = Math.min(bins - 1, Math.max(0, place))
    counts[bin] = (counts[bin] as number) + 1
    approved[bin] = (approved[bin] as number) + (labels[row] as number)
  })
  const approveRates = counts.map((count, bin) => (count === 0 ? null : (approved[bin] as number) / count))
  return { from, to, counts, approveRates }
}

function topOf(column: SampleCell[], labels: number[], boolean: boolean): ColumnProfile['top'] {
  const found = new Map<string, { count: number; approved: number }>()
  let present = 0
  column.forEach((cell, row) => {
    if (cell === null) return
    const value = boolean ? String(cell === 1) : String(cell)
    const entry = found.get(value) ?? { count: 0, approved: 0 }
    entry.count += 1
    entry.approved += labels[row] as number
    found.set(value, entry)
    present += 1
  })
  const order = [...found].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
  return order
    .slice(0, topCount)
    .map(([value, { count, approved }]) => ({ value, share: count / present, approveRate: approved / count }))
}

/** A value a row: texts nearly all different, or whole numbers all different that run densely or are long codes. */
function isIdLike({ type }: StoredColumn, { present, distinct, moments }: ColumnState): boolean {
  if (present < idLikeRows) return false
  const share = Math.min(1, distinct.count().count / present)
  if (type === 'category') return share >= 0.9
  if (type !== 'number' || !moments.integers || share < 0.98) return false
  return moments.max - moments.min < 3 * present || moments.min >= 1e10
}

function warningsOf(column: StoredColumn, state: ColumnState, rows: number, gini: number | null): ColumnWarning[] {
  if (!isFeature(column) || rows === 0) return []
  if (state.present === 0) return ['all_missing']
  const warnings: ColumnWarning[] = []
  const missingShare = 1 - state.present / rows
  if (missingShare === 0 && state.distinct.count().count === 1) warnings.push('constant')
  if (isIdLike(column, state)) warnings.push('id_like')
  if (gini !== null && gini >= leakingGini) warnings.push('leaking')
  if (missingShare >= highMissingShare) warnings.push('high_missing')
  return warnings
}

/**
 * What is shown of one column. `final` also asks how far the column alone tells the label, which takes some
 * milliseconds a column.
 */
export function profileColumn(
  profile: ProfileState,
  column: StoredColumn,
  place: number,
  final: boolean,
): ColumnProfile {
  const { rows, sample } = profile
  const state = profile.columns[place]
  const sampled = sample.columns[place] ?? []
  const numeric = column.type === 'number' || column.type === 'time'
  const moments = numeric && state && state.moments.count > 0 ? state.moments : null
  const distinct = state?.distinct.count() ?? { count: 0, exact: true }
  const present = state?.present ?? 0
  const auc = final && isFeature(column) && state && !isIdLike(column, state) ? columnAuc(sample, place) : null
  const gini = auc === null ? null : Math.abs(2 * auc - 1)
  const valued = column.type === 'category' || column.type === 'boolean'
  return {
    name: column.name,
    missingShare: rows === 0 ? 0 : 1 - present / rows,
    distinct: Math.min(distinct.count, present),
    distinctExact: distinct.exact,
    min: moments?.min ?? null,
    max: moments?.max ?? null,
    mean: moments?.mean ?? null,
    std: moments && deviation(moments),
    histogram: numeric ? histogramOf(sampled, sample.labels) : null,
    top: valued ? topOf(sampled, sample.labels, column.type === 'boolean') : null,
    gini,
    warnings: state
      ? warningsOf(column, state, rows, gini)
      : warningsOf(column, { present: 0 } as ColumnState, rows, null),
  }
}

const disqualifying: ColumnWarning[] = ['all_missing', 'constant', 'id_like', 'leaking']

/**
 * Why a column is left out of training; a declared feature stays unless it has no value at all. The profile is
 * of all rows, before any is held out, so `leaking` has seen some of them: it can only take away a column that
 * all but tells the outcome (Gini of at least 0.98 alone), never add or tune one.
 */
export function exclusionOf(column: StoredColumn, { warnings }: ColumnProfile): ColumnWarning | undefined {
  const reason = disqualifying.find((warning) => warnings.includes(warning))
  return column.declared && reason !== 'all_missing' ? undefined : reason
}
