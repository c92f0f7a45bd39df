import type { Dimension } from '@/db/constants/analytics'
import { dayMs, zoneClock } from '@/lib/platform/core/zone-clock'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { addMeasures, type Measures } from '../core/measures'
import { hourMs, minuteMs, type Span, spansOf } from '../core/spans'
import { type RollupRow, rollupsOf, rollupsOfGrain, type Slice } from './repository'

/** Half open, UTC ms, on whole minutes. */
export type Window = { from: number; to: number }
/** Sums by dimension and value. */
export type Sums = Map<Dimension | 'cohort', Map<string, Measures>>

/** Midnights of the company's clock from the last at or before `from` to the first at or after `to`. */
export async function midnightsOf(companyId: string, { from, to }: Window): Promise<number[]> {
  const clock = zoneClock(await timeZoneOf(companyId))
  const { year, month, day } = clock.wallOf(from)
  const found: number[] = []
  for (let ahead = 0; ; ahead += 1) {
    const date = new Date(Date.UTC(year, month - 1, day) + ahead * dayMs)
    const at = clock.instantOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 0)
    found.push(at)
    if (at >= to) return found
  }
}

function summed(rows: readonly RollupRow[]): Sums {
  const sums: Sums = new Map()
  for (const { dimension, value, measures } of rows) {
    const values = sums.get(dimension) ?? new Map<string, Measures>()
    sums.set(dimension, values)
    values.set(value, addMeasures(values.get(value) ?? {}, measures))
  }
  return sums
}

/** Sums of a window, of few enough buckets to be read at once. */
export async function readSums(companyId: string, slice: Slice, window: Window): Promise<Sums> {
  const spans = spansOf(window.from, window.to, await midnightsOf(companyId, window))
  return summed(await rollupsOf(companyId, slice, spans))
}

/** Sums of everything there ever was. */
export const readEver = async (companyId: string, slice: Slice): Promise<Sums> =>
  summed(await rollupsOfGrain(companyId, slice, 'ever'))

export const sumOf = (sums: Sums, dimension: Dimension = 'all', value = ''): Measures =>
  sums.get(dimension)?.get(value) ?? {}

export type Point = { at: number; value: string; measures: Measures }
export type Bucket = 'minute' | 'hour' | 'day'

/** One point a bucket and value of the slice's one dimension, oldest first; empty buckets are left out. */
export async function readSeries(
  companyId: string,
  slice: Omit<Slice, 'dimensions'> & { dimension: Dimension },
  bucket: Bucket,
  { from, to }: Window,
): Promise<Point[]> {
  const size = bucket === 'minute' ? minuteMs : hourMs
  const first =
    bucket === 'day' ? ((await midnightsOf(companyId, { from, to: from }))[0] ?? from) : Math.floor(from / size) * size
  const span: Span = { grain: bucket, from: first, to }
  const rows = await rollupsOf(companyId, { ...slice, dimensions: [slice.dimension] }, [span])
  return rows.map(({ bucket: at, value, measures }) => ({ at, value, measures }))
}
