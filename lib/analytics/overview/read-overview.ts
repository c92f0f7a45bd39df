import { addMeasures, type Measures } from '../core/measures'
import { openedCents } from '../core/recovery'
import { type Point, readEver, readSeries, readSums, type Sums, sumOf } from '../read/read-sums'
import { findHead, type RollupRow, rollupsOfGrain } from '../read/repository'
import type { Ranges } from './core/range'
import { entered, worked } from './core/standing'

export type Read = {
  seq: number
  generation: number
  has: { real: boolean; simulated: boolean; debts: boolean }
  sums: Sums
  series: Point[]
  /** The finest buckets that were read, for the hours of a day. */
  hours: Point[]
  cohorts: RollupRow[]
  /** Debt that was open when the range began, cents. */
  openCents: number
  /** `sums` as far into the range before; its series is whole. */
  previous: { sums: Measures; series: Point[]; openCents: number } | null
}

type Asked = { simulated: boolean; scope: string; compare: boolean }

/** A clock ahead of ours, ms, at most. */
const aheadMs = 3_600_000

/** Everything that a range's figures are made of, in one read a kind. */
export async function readOverview(companyId: string, ranges: Ranges, asked: Asked): Promise<Read> {
  const { to, bucket, previous } = ranges
  const { simulated, scope, compare } = asked
  const all = { simulated, scope, dimensions: ['all'] as const }
  const one = { simulated, scope, dimension: 'all' as const }
  // The place first: what is read after it holds at least that much.
  const head = await findHead(companyId)
  const ever = sumOf(await readEver(companyId, all))
  const sums = await readSums(companyId, { ...all, dimensions: ['all', 'channel', 'segment', 'persona'] }, ranges)
  const series = await readSeries(companyId, one, bucket, ranges)
  // `ever` holds what came after the range too.
  const now = (head?.updatedAt ?? 0) + aheadMs
  const after = now > to ? sumOf(await readSums(companyId, all, { from: to, to: now })) : {}
  const openCents = openedCents(ever) - openedCents(after) - openedCents(sumOf(sums))
  return {
    seq: head?.seq ?? 0,
    generation: head?.generation ?? 0,
    has: await findHas(companyId),
    sums,
    series,
    hours: bucket === 'day' ? await readSeries(companyId, one, 'hour', ranges) : series,
    cohorts: await rollupsOfGrain(companyId, { ...all, dimensions: ['cohort'] }, 'cohort'),
    openCents,
    previous: compare ? await readPrevious() : null,
  }

  async function readPrevious() {
    const before = await readSeries(companyId, one, bucket, previous)
    const whole = before.reduce<Measures>((sum, { measures }) => addMeasures(sum, measures), {})
    const toDate = await readSums(companyId, all, { from: previous.from, to: previous.until })
    return { sums: sumOf(toDate), series: before, openCents: openCents - openedCents(whole) }
  }
}

/** What the company has of each kind, ever. */
async function findHas(companyId: string): Promise<Read['has']> {
  const ever = async (simulated: boolean) =>
    sumOf(await readEver(companyId, { simulated, scope: '', dimensions: ['all'] }))
  const [real, played] = [await ever(false), await ever(true)]
  return { real: worked(real), simulated: worked(played), debts: entered(real) || entered(played) }
}
