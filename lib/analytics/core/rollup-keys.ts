import type { Dimension, Grain } from '@/db/constants/analytics'
import type { CohortPart } from './cohort'
import type { CivilDay } from './day-clock'
import type { Part } from './event-part'
import { addMeasures, isEmpty, type Measures } from './measures'
import { floorTo, hourMs, keptDays } from './spans'

/** Where rows of one bucket lie. */
export type CellPlace = { simulated: boolean; scope: string; grain: Grain | 'cohort'; bucket: number }
/** Changes of one bucket by `rowKey`. */
export type CellChange = CellPlace & { rows: Map<string, Measures> }
/** By `cellKey`. */
export type Changes = Map<string, CellChange>

export const cellKey = ({ simulated, scope, grain, bucket }: CellPlace) =>
  `${simulated ? 1 : 0}|${scope}|${grain}|${bucket}`
export const rowKey = (dimension: Dimension | 'cohort', value: string) => `${dimension}|${value}`
export function rowPlace(key: string): { dimension: Dimension | 'cohort'; value: string } {
  const at = key.indexOf('|')
  return { dimension: key.slice(0, at) as Dimension | 'cohort', value: key.slice(at + 1) }
}

/** Adds a change to one row. */
export function change(changes: Changes, place: CellPlace, row: string, measures: Measures): void {
  const key = cellKey(place)
  const cell = changes.get(key) ?? { ...place, rows: new Map<string, Measures>() }
  changes.set(key, cell)
  const sum = cell.rows.get(row)
  if (sum) addMeasures(sum, measures)
  else cell.rows.set(row, addMeasures({}, measures))
}

/** A part in the minute rows of the company and of its portfolio; a dimension that is not known has no row. */
export function changeMinute(changes: Changes, simulated: boolean, { minute, dims, measures }: Part): void {
  const { channel, segment, persona, portfolioId } = dims
  const rows = [rowKey('all', '')]
  if (channel) rows.push(rowKey('channel', channel))
  if (segment) rows.push(rowKey('segment', segment))
  if (persona) rows.push(rowKey('persona', String(persona)))
  const company: CellPlace = { simulated, scope: '', grain: 'minute', bucket: minute }
  for (const row of rows) change(changes, company, row, measures)
  if (!portfolioId) return
  change(changes, company, rowKey('portfolio', portfolioId), measures)
  for (const row of rows) change(changes, { ...company, scope: portfolioId }, row, measures)
}

export function changeType(changes: Changes, simulated: boolean, minute: number, type: string, measures: Measures) {
  change(changes, { simulated, scope: '', grain: 'minute', bucket: minute }, rowKey('type', type), measures)
}

export function changeCohort(changes: Changes, simulated: boolean, part: CohortPart): void {
  const { portfolioId, days, month, measures } = part
  for (const scope of portfolioId ? ['', portfolioId] : ['']) {
    change(changes, { simulated, scope, grain: 'cohort', bucket: days }, rowKey('cohort', month), measures)
  }
}

/** Buckets of one step. */
const stepCells = 32

/**
 * The same changes in every grain: minutes add up to hours, days of the company's clock, and all there ever was. In
 * steps of some milliseconds.
 */
export function* allGrains(
  minutes: Changes,
  dayOf: (at: number) => CivilDay,
  now: number,
): Generator<void, CellChange[]> {
  const all: Changes = new Map()
  const grow = (place: CellPlace, rows: Map<string, Measures>) => {
    for (const [row, measures] of rows) if (!isEmpty(measures)) change(all, place, row, measures)
  }
  const daysAgo = (days: number) => now - days * 86_400_000
  let cells = 0
  for (const { rows, ...place } of minutes.values()) {
    cells += 1
    if (cells % stepCells === 0) yield
    if (place.grain === 'cohort') {
      grow(place, rows)
      continue
    }
    const hour = floorTo(place.bucket, hourMs)
    if (place.bucket >= daysAgo(keptDays.minute)) grow(place, rows)
    if (hour >= daysAgo(keptDays.hour)) grow({ ...place, grain: 'hour', bucket: hour }, rows)
    grow({ ...place, grain: 'day', bucket: dayOf(place.bucket).startsAt }, rows)
    grow({ ...place, grain: 'ever', bucket: 0 }, rows)
  }
  return [...all.values()]
}
