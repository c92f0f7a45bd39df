import type { Dimension } from '@/db/constants/analytics'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { keptWindow, type Window } from '../core/kept-window'
import { addMeasures, type Measures } from '../core/measures'
import { hourMs, minuteMs, type Span, spansOf } from '../core/spans'
import { midnightsAround, midnightsBetween } from './midnights'
import { findHead, type RollupRow, rollupsOf, rollupsOfGrain, type Slice } from './repository'

/** Sums by dimension and value. */
export type Sums = Map<Dimension | 'cohort', Map<string, Measures>>

/** The zone by whose clock the company's days are folded: its former one until a rebuild by the present one is done. */
export const foldZoneOf = async (companyId: string): Promise<string> =>
  (await findHead(companyId))?.timeZone ?? (await timeZoneOf(companyId))

/**
 * What of the grains that are still kept at `now` holds a window, and the window that they hold: an end for which only
 * coarser ones are left lies further out.
 */
export function readable(timeZone: string, asked: Window, now: number): { window: Window; spans: Span[] } {
  const midnights = (from: number, to: number) => midnightsAround(timeZone, from, to)
  const window = keptWindow(asked, midnights, now)
  const { from, to } = window
  return { window, spans: spansOf(from, to, midnights(from, to)) }
}

/** The window that `readSums` reads where this one is asked for at `now`. */
export const readableWindow = async (companyId: string, asked: Window, now: number): Promise<Window> =>
  readable(await foldZoneOf(companyId), asked, now).window

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

/** Whether a row's bucket lies in one of these stretches. */
export const inSpans =
  (spans: readonly Span[]) =>
  ({ grain, bucket }: RollupRow): boolean =>
    spans.some((span) => span.grain === grain && bucket >= span.from && bucket < span.to)

/**
 * Sums of a window, of few enough buckets to be read at once.
 * @param now UTC ms; where minutes or hours of an end are not kept any more, it is read further out (`readableWindow`)
 */
export async function readSums(companyId: string, slice: Slice, window: Window, now: number): Promise<Sums> {
  const { spans } = readable(await foldZoneOf(companyId), window, now)
  return summed(await rollupsOf(companyId, slice, spans))
}

/** Sums of everything there ever was. */
export const readEver = async (companyId: string, slice: Slice): Promise<Sums> =>
  summed(await rollupsOfGrain(companyId, slice, 'ever'))

export const sumOf = (sums: Sums, dimension: Dimension = 'all', value = ''): Measures =>
  sums.get(dimension)?.get(value) ?? {}

export type { Window } from '../core/kept-window'
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
    bucket === 'day'
      ? (midnightsBetween(await foldZoneOf(companyId), from, from)[0] ?? from)
      : Math.floor(from / size) * size
  const span: Span = { grain: bucket, from: first, to }
  const rows = await rollupsOf(companyId, { ...slice, dimensions: [slice.dimension] }, [span])
  return rows.map(({ bucket: at, value, measures }) => ({ at, value, measures }))
}
