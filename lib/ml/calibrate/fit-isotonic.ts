import { poolAdjacent } from '../math/pool-adjacent.ts'
import type { Calibration } from '../model.ts'

type Isotonic = Extract<Calibration, { method: 'isotonic' }>

interface Group {
  /** Sum of the raw probabilities, rows, and approved rows among them. */
  raw: number
  rows: number
  approved: number
}

/**
 * Isotonic calibration (Zadrozny & Elkan 2002): shares of approve in blocks of neighbouring scores
 * that never fall, each pulled towards the overall share by one row's worth, joined by straight
 * lines between the blocks' mean scores and on towards (0, 0) and (1, 1), so that it rises strictly
 * and ranks stay as they are. `raw`: P(approve) of rows the model did not see.
 */
export function fitIsotonic(labels: Uint8Array, raw: Float64Array): Isotonic {
  const overall = labels.reduce((sum, label) => sum + label, 0) / labels.length
  const pooled = pool(groupsOf(labels, raw), ({ approved, rows }) => approved / rows)
  const share = ({ approved, rows }: Group): number => (approved + overall) / (rows + 1)
  const blocks = pool(pooled, share)
  const points = blocks.map((block) => [block.raw / block.rows, share(block)] as const)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) throw new Error('no rows to calibrate on')
  if (first[0] > 0) points.unshift([0, first[1] / 2])
  if (last[0] < 1) points.push([1, (1 + last[1]) / 2])
  return {
    method: 'isotonic',
    raw: Float64Array.from(points, ([from]) => from),
    calibrated: Float64Array.from(points, ([, to]) => to),
  }
}

/** Rows of equal score, ascending. */
function groupsOf(labels: Uint8Array, raw: Float64Array): Group[] {
  const order = Uint32Array.from(raw, (_, i) => i).sort((a, b) => (raw[a] as number) - (raw[b] as number))
  const groups: Group[] = []
  let last = Number.NaN
  for (const i of order) {
    const score = raw[i] as number
    if (score !== last) groups.push({ raw: 0, rows: 0, approved: 0 })
    const group = groups.at(-1) as Group
    group.raw += score
    group.rows++
    group.approved += labels[i] as number
    last = score
  }
  return groups
}

/** Neighbours joined until `value` ascends strictly, as do then the mean scores. */
function pool(groups: Group[], value: (group: Group) => number): Group[] {
  const blocks = poolAdjacent(
    groups.map(value),
    groups.map(({ rows }) => rows),
  )
  return blocks.map(({ from, to }) =>
    groups.slice(from, to).reduce((a, b) => ({
      raw: a.raw + b.raw,
      rows: a.rows + b.rows,
      approved: a.approved + b.approved,
    })),
  )
}
