import { poolAdjacent } from '../math/pool-adjacent.ts'
import type { ScorecardOptions } from './options.ts'

/** Training rows of a feature's fine bins, and those among them labelled approve. */
export interface BinCounts {
  rows: Float64Array
  approved: Float64Array
}

/** Fine bins that became one, in order, with their rows together. */
export interface CoarseBin {
  bins: number[]
  rows: number
  approved: number
}

interface Cut {
  at: number
  gain: number
}

/** A run of cells [from, to), and its best cut. */
interface Run {
  from: number
  to: number
  cut: Cut
}

/** What all features share. */
export interface BinningTask {
  rows: number
  approved: number
  options: ScorecardOptions
}

/**
 * Coarse bins of one feature's value bins (the missing one apart): a tree on that feature alone,
 * grown best-first. Cells are the fine bins that occur: of a number in order, pooled first where
 * the share moves against `monotone`; of a category by approve share, where the best subsets of two
 * classes are runs (Breiman et al. 1984, thm 4.5).
 */
export function coarseBins(counts: BinCounts, isCategory: boolean, monotone: number, task: BinningTask): CoarseBin[] {
  const cells = isCategory ? byShare(counts, task) : inOrder(counts, monotone)
  if (cells.length === 0) return []
  const sums = prefixSums(cells)
  const cutOf = (from: number, to: number): Cut => bestCut(sums, from, to, task)
  const runs: Run[] = [{ from: 0, to: cells.length, cut: cutOf(0, cells.length) }]
  while (runs.length < task.options.maxBins) {
    const best = runs.reduce((a, b) => (b.cut.gain > a.cut.gain ? b : a))
    if (!(best.cut.gain > task.options.minCutChiSquare)) break
    const { from, to, cut } = best
    runs.splice(
      runs.indexOf(best),
      1,
      { from, to: cut.at, cut: cutOf(from, cut.at) },
      { from: cut.at, to, cut: cutOf(cut.at, to) },
    )
  }
  return runs.map(({ from, to }) => merge(cells.slice(from, to)))
}

function inOrder({ rows, approved }: BinCounts, monotone: number): CoarseBin[] {
  const cells: CoarseBin[] = []
  for (let bin = 0; bin < rows.length; bin++) {
    if (rows[bin]) cells.push({ bins: [bin], rows: rows[bin] as number, approved: approved[bin] as number })
  }
  if (monotone === 0) return cells
  const shares = cells.map((cell) => (monotone * cell.approved) / cell.rows)
  const weights = cells.map((cell) => cell.rows)
  return poolAdjacent(shares, weights).map(({ from, to }) => merge(cells.slice(from, to)))
}

/** A few rows' share says little, so each is pulled towards the mean before they are ordered. */
function byShare({ rows, approved }: BinCounts, task: BinningTask): CoarseBin[] {
  const { priorRows } = task.options
  const prior = task.approved / task.rows
  const share = (cell: CoarseBin): number => (cell.approved + priorRows * prior) / (cell.rows + priorRows)
  return inOrder({ rows, approved }, 0).sort(
    (a, b) => share(a) - share(b) || (a.bins[0] as number) - (b.bins[0] as number),
  )
}

function merge(cells: CoarseBin[]): CoarseBin {
  return {
    bins: cells.flatMap(({ bins }) => bins),
    rows: cells.reduce((sum, cell) => sum + cell.rows, 0),
    approved: cells.reduce((sum, cell) => sum + cell.approved, 0),
  }
}

function prefixSums(cells: CoarseBin[]): BinCounts {
  const rows = new Float64Array(cells.length + 1)
  const approved = new Float64Array(cells.length + 1)
  cells.forEach((cell, i) => {
    rows[i + 1] = (rows[i] as number) + cell.rows
    approved[i + 1] = (approved[i] as number) + cell.approved
  })
  return { rows, approved }
}

/** The cut with the largest χ² in units of the training share's variance; gain 0 where none is allowed. */
function bestCut(sums: BinCounts, from: number, to: number, task: BinningTask): Cut {
  const least = Math.max(1, task.options.minBinShare * task.rows)
  const prior = task.approved / task.rows
  const span = (list: Float64Array, a: number, b: number): number => (list[b] as number) - (list[a] as number)
  const rows = span(sums.rows, from, to)
  const approved = span(sums.approved, from, to)
  const best = { at: from, gain: 0 }
  for (let at = from + 1; at < to; at++) {
    const left = span(sums.rows, from, at)
    const right = rows - left
    if (left < least || right < least) continue
    const lean = span(sums.approved, from, at) * rows - approved * left
    const gain = (lean * lean) / (left * right * rows * prior * (1 - prior))
    if (gain > best.gain) Object.assign(best, { at, gain })
  }
  return best
}
