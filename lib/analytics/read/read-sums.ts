import type { Dimension } from '@/db/constants/analytics'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { addMeasures, type Measures } from '../core/measures'
import { hourMs, minuteMs, type Span, spansOf } from '../core/spans'
import { midnightsBetween } from './midnights'
import { findHead, type RollupRow, rollupsOf, rollupsOfGrain, type Slice } from './repository'

/** Half open, UTC ms, on whole minutes. */
export type Window = { from: number; to: number }
/** Sums by dimension and value. */
export type Sums = Map<Dimension | 'cohort', Map<string, Measures>>

/** The zone by whose clock the company's days are folded. */
export const foldZoneOf = async (companyId: string): Promise<string> =>
  (await findHead(companyId))?.timeZone ?? (await timeZoneOf(companyId))

/** Midnights of the company's clock from the last at or before `from` to the first at or after `to`. */
export const midnightsOf = async (companyId: string, { from, to }: Window): Promise<number[]> =>
  midnightsBetween(await foldZoneOf(companyId), from, to)

/** The rows of one window by dimension and value. */
export function summed(rows: readonly RollupRow[]): Sums {
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
