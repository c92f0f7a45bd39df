import { addMeasures, type Measures } from '../core/measures'
import { openedCents } from '../core/recovery'
import type { Span } from '../core/spans'
import { inSpans, type Point, readable, readEver, type Sums, summed, sumOf, type Window } from '../read/read-sums'
import { type HeadRow, type RollupRow, rollupsOf, rollupsOfGrain } from '../read/repository'
import type { Bucket, Ranges } from './core/range'
import { entered, worked } from './core/standing'

export type Read = {
  has: { real: boolean; simulated: boolean; debts: boolean }
  sums: Sums
  series: Point[]
  /** The finest buckets that were read, for the hours of a day. */
  hours: Point[]
  cohorts: RollupRow[]
  /** Debt that was open when the range began, cents. */
  openCents: number
  /** `sums` as far into the range before, in the window that could be read; its series is whole. */
  previous: { window: Window; sums: Measures; series: Point[]; openCents: number } | null
}

type Asked = { simulated: boolean; scope: string; compare: boolean }

/** A clock ahead of ours, ms, at most. */
const aheadMs = 3_600_000

/** Buckets of one size; the ends of a range are where buckets begin. */
const seriesSpan = (grain: Bucket, { from, to }: Window): Span => ({ grain, from, to })

/**
 * Everything that a range's figures are made of, in one read a kind.
 * @param head undefined where the company has no event yet
 * @param timeZone by whose clock the days are folded
 * @param now UTC ms
 */
export async function readOverview(
  companyId: string,
  ranges: Ranges,
  { simulated, scope, compare }: Asked,
  { head, timeZone, now }: { head: HeadRow | undefined; timeZone: string; now: number },
): Promise<Read> {
  const { from, to, bucket, previous } = ranges
  const slice = { simulated, scope, dimensions: ['all'] as const }
  const range = readable(timeZone, { from, to }, now)
  const series = [seriesSpan(bucket, ranges)]
  const hours = bucket === 'day' ? [seriesSpan('hour', ranges)] : series
  // `ever` holds what came after the range too.
  const end = Math.max(to, (head?.updatedAt ?? 0) + aheadMs)
  const after = end > to ? readable(timeZone, { from: to, to: end }, now).spans : []
  const before = compare ? [seriesSpan(bucket, previous)] : []
  const toDate = compare ? readable(timeZone, { from: previous.from, to: previous.until }, now) : null

  const spans = [range.spans, series, hours, after, before, toDate?.spans ?? []].flat()
  const rows = await rollupsOf(companyId, slice, distinct(spans), { ever: true })
  const sumIn = (own: readonly Span[]) => sumOf(summed(rows.filter(inSpans(own))))
  const pointsIn = (own: readonly Span[]): Point[] =>
    rows.filter(inSpans(own)).map(({ bucket: at, value, measures }) => ({ at, value, measures }))

  const all = sumIn(range.spans)
  const ever = sumOf(summed(rows.filter(({ grain }) => grain === 'ever')))
  const groups = { ...slice, dimensions: ['channel', 'segment', 'persona'] as const }
  const sums: Sums = summed(await rollupsOf(companyId, groups, range.spans))
  const openCents = openedCents(ever) - openedCents(sumIn(after)) - openedCents(all)
  const wholeBefore = pointsIn(before)
  return {
    has: await findHas(companyId),
    sums: sums.set('all', new Map([['', all]])),
    series: pointsIn(series),
    hours: pointsIn(hours),
    cohorts: await rollupsOfGrain(companyId, { ...slice, dimensions: ['cohort'] }, 'cohort'),
    openCents,
    previous: toDate && {
      window: toDate.window,
      sums: sumIn(toDate.spans),
      series: wholeBefore,
      openCents:
        openCents - openedCents(wholeBefore.reduce<Measures>((sum, { measures }) => addMeasures(sum, measures), {})),
    },
  }
}

/** Without those that lie in another one. */
const distinct = (spans: readonly Span[]): Span[] =>
  spans.filter(
    (span, place) =>
      !spans.some(
        (other, at) =>
          other.grain === span.grain &&
          other.from <= span.from &&
          other.to >= span.to &&
          (at < place || other.from < span.from || other.to > span.to),
      ),
  )

/** What the company has of each kind, ever. */
async function findHas(companyId: string): Promise<Read['has']> {
  const ever = async (simulated: boolean) =>
    sumOf(await readEver(companyId, { simulated, scope: '', dimensions: ['all'] }))
  const [real, played] = [await ever(false), await ever(true)]
  return { real: worked(real), simulated: worked(played), debts: entered(real) || entered(played) }
}
