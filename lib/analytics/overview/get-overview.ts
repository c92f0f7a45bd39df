import { clockOf } from '@/lib/platform/clock-of'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { assertHeld } from '../read/held'
import { findHead } from '../read/repository'
import { assertKnownPortfolio } from '../realtime/charts/known-portfolio'
import { settingsOf } from '../settings'
import { compose, type Targets } from './compose'
import type { OverviewReply } from './contract'
import { daysOf, rangesOf, type Stretch } from './core/range'
import { readOverview } from './read-overview'
import { maxDays, type OverviewQuery, overviewQuery } from './schemas'
import { shareRead } from './share-read'

const iso = (at: number) => new Date(at).toISOString()
const stretchOf = ({ from, to, until }: Stretch) => ({ from: iso(from), to: iso(to), until: iso(until) })

/**
 * Every figure of the overview in a range, and as far into the one before it.
 * @throws AppError 422 `window_invalid` (a custom range without its days, ending before it begins, or too long),
 *   `before_log`, `after_log` at a day outside what the log can hold; `not_found` for an unknown portfolio
 */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<OverviewReply> {
  requireScope(ctx, 'analytics:read')
  const { range, from = '', to = '', portfolio_id: portfolioId, ...flags } = parseInput(overviewQuery, query)
  const days = daysOf({ from, to })
  if (range === 'custom' && !(from && to && days >= 1 && days <= maxDays))
    throw invalid('window_invalid', { max: maxDays })
  const now = ctx.now()
  if (range === 'custom') assertHeld({ from: Date.parse(from), to: Date.parse(to) }, now)
  await assertKnownPortfolio(ctx.companyId, portfolioId)
  // The place first: what is read after it holds at least that much.
  const head = await findHead(ctx.companyId)
  // Days are those of the clock by which they were folded, also while another one is asked for.
  const timeZone = head?.timeZone ?? (await timeZoneOf(ctx.companyId))
  const clock = clockOf(timeZone)
  const ranges = rangesOf(range, now, clock, { from, to })
  const scope = portfolioId ?? ''
  const simulated = flags.simulated === 'true'
  const compare = flags.compare === 'true'
  const targets = await targetsOf(ctx.companyId, scope)
  const place = [ctx.companyId, head?.seq, head?.generation, targets, range, from, to, scope, simulated, compare]
  return shareRead(JSON.stringify(place), now, async () => {
    const read = await readOverview(ctx.companyId, ranges, { simulated, scope, compare }, { head, timeZone, now })
    return {
      range: { range, ...stretchOf(ranges), bucket: ranges.bucket, time_zone: timeZone },
      previous_range: read.previous && stretchOf({ ...ranges.previous, until: read.previous.window.to }),
      simulated,
      portfolio_id: portfolioId ?? null,
      seq: head?.seq ?? 0,
      generation: head?.generation ?? 0,
      as_of: iso(now),
      has: read.has,
      ...compose(read, ranges, { clock, targets }),
    }
  })
}

/** The company's; a portfolio has none of its own. */
async function targetsOf(companyId: string, scope: string): Promise<Targets> {
  if (scope !== '') return { monthlyCents: 0, rateBasisPoints: 0 }
  const { monthlyTargetCents, rateTargetBasisPoints } = await settingsOf(companyId)
  return { monthlyCents: monthlyTargetCents ?? 0, rateBasisPoints: rateTargetBasisPoints ?? 0 }
}
