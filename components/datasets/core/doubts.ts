import type { Preview, SeenColumn } from './inspect'
import { isMissing } from './read-value'

/** What the preview makes doubtful; the server judges again on all rows. */
export type ColumnDoubt = 'constant' | 'all_missing' | 'id_like' | 'leaking' | 'high_missing'

/** Doubts for which the server leaves an inferred column out of training. */
export const disqualifies = (doubt: ColumnDoubt) => doubt !== 'high_missing'

const fewestRows = 50
const fewestOfClass = 20
const idLikeShare = 0.98
const denseRange = 3
const highMissing = 0.5
const leakingGap = 0.98

function looksLikeId({ type, distinct, missing }: SeenColumn, values: string[]): boolean {
  if (missing > 0 || values.length < fewestRows || distinct / values.length < idLikeShare) return false
  if (type === 'category') return true
  if (type !== 'number' || !values.every((value) => /^\d+$/.test(value))) return false
  const numbers = values.map(Number)
  const min = numbers.reduce((least, value) => Math.min(least, value))
  const max = numbers.reduce((most, value) => Math.max(most, value))
  return max - min < denseRange * values.length || min >= 1e10
}

/** Whether having a value, or which of a few values it is, tells the label nearly always, both ways. */
function looksLeaking(cells: string[], approved: boolean[]): boolean {
  const groups = new Map<string, [rows: number, good: number]>()
  const good = approved.filter(Boolean).length
  if (good < fewestOfClass || approved.length - good < fewestOfClass) return false
  cells.forEach((cell, row) => {
    const key = isMissing(cell) ? '' : cell.toLowerCase()
    const group = groups.get(key) ?? [0, 0]
    groups.set(key, [group[0] + 1, group[1] + (approved[row] ? 1 : 0)])
  })
  // A column of many values separates by chance: then only filled or empty is asked.
  const few = groups.size <= 12 ? [...groups.values()] : filledOrEmpty(groups)
  const right = few.reduce((sum, [rows, hits]) => sum + Math.max(hits, rows - hits), 0)
  return few.length > 1 && right / cells.length >= leakingGap && few.some(([rows, hits]) => hits > rows / 2)
}

function filledOrEmpty(groups: ReadonlyMap<string, readonly [number, number]>): [number, number][] {
  const empty = groups.get('') ?? [0, 0]
  const filled: [number, number] = [0, 0]
  for (const [key, [rows, hits]] of groups) {
    if (key === '') continue
    filled[0] += rows
    filled[1] += hits
  }
  return empty[0] === 0 ? [filled] : [[empty[0], empty[1]], filled]
}

/** By column name, what the preview's rows say against it. The target has no doubts. */
export function doubtsOf(preview: Preview, target: string, approve: string): Map<string, ColumnDoubt[]> {
  const targetPlace = preview.names.indexOf(target)
  const approved = preview.rows.map((row) => row[targetPlace]?.trim().toLowerCase() === approve.toLowerCase())
  const found = new Map<string, ColumnDoubt[]>()
  preview.columns.forEach((column, place) => {
    if (column.name === target) return
    const cells = preview.rows.map((row) => row[place]?.trim() ?? '')
    const values = cells.filter((cell) => !isMissing(cell))
    const doubts: ColumnDoubt[] = []
    if (values.length === 0) doubts.push('all_missing')
    else if (column.distinct === 1 && column.missing === 0 && cells.length > 1) doubts.push('constant')
    else {
      if (looksLikeId(column, values)) doubts.push('id_like')
      else if (looksLeaking(cells, approved)) doubts.push('leaking')
      if (column.missing / cells.length >= highMissing) doubts.push('high_missing')
    }
    if (doubts.length > 0) found.set(column.name, doubts)
  })
  return found
}
